import type { Estimate } from '../../shared/contract/train.ts';
import { useText } from '../i18n/use-text.ts';
import { Legend } from './Legend.tsx';
import { palette } from './palette.ts';
import { linear, ticksFromZero } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

interface ArrowEnd {
  /** Difference between groups, in percentage points, at least 0. */
  readonly gap: number;
  /** Expected hits. */
  readonly hits: Estimate;
}

export interface TrialArrow {
  /** Number of the trial in the list beside the chart. */
  readonly place: number;
  readonly before: ArrowEnd;
  readonly after: ArrowEnd;
  /** All four figures, for screen readers. */
  readonly label: string;
}

interface TrialArrowsProps {
  readonly arrows: readonly TrialArrow[];
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly axes: { readonly hits: string; readonly gap: string };
}

const height = 320;
const margin = { left: 46, right: 34, top: 26, bottom: 44 };
/** Whiskers of several trials that start at one point would hide each other. */
const APART = 5;

/** Hits against the largest difference between groups: a ring without the change, an arrow to a numbered dot with it. */
export function TrialArrows({ arrows, label, axes }: TrialArrowsProps) {
  const [ref, width] = useWidth();
  const words = useText(text).trialArrows;
  const ends = arrows.flatMap(({ before, after }) => [before, after]);
  const gaps = ticksFromZero(Math.max(1, ...ends.map(({ gap }) => gap)));
  const hits = ticksFromZero(Math.max(1, ...ends.map((end) => end.hits.high)));
  const x = linear(0, gaps.at(-1) ?? 1, margin.left, width - margin.right);
  const y = linear(0, hits.at(-1) ?? 1, height - margin.bottom, margin.top);
  const placed = arrows.map((arrow, index) => {
    const aside = (index - (arrows.length - 1) / 2) * APART;
    const point = ({ gap, hits: { value } }: ArrowEnd): Point => ({ x: x(gap) + aside, y: y(value) });
    return { ...arrow, from: point(arrow.before), to: point(arrow.after) };
  });
  return (
    <div ref={ref} className="chart stack">
      <Legend
        entries={[
          { label: words.before, sample: <Ring x={15} y={7} /> },
          { label: words.after, sample: <circle cx="15" cy="7" r="5.4" fill={palette.series[0]} /> },
        ]}
      />
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${label}. ${arrows.map((arrow) => arrow.label).join('; ')}`}
        >
          {hits.map((tick) => (
            <g key={`h${tick}`}>
              <line
                x1={margin.left}
                x2={width - margin.right}
                y1={y(tick)}
                y2={y(tick)}
                stroke={tick === 0 ? palette.axis : palette.grid}
              />
              <text x={margin.left - 8} y={y(tick)} fontSize="13" dominantBaseline="central" textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {gaps.map((tick) => (
            <text key={`g${tick}`} x={x(tick)} y={height - margin.bottom + 18} fontSize="13" textAnchor="middle">
              {tick}
            </text>
          ))}
          <text x={0} y={12} fontSize="13" fill={palette.secondInk}>
            {axes.hits}
          </text>
          <text x={width - margin.right} y={height - 6} fontSize="13" fill={palette.secondInk} textAnchor="end">
            {axes.gap}
          </text>
          {placed.map(({ place, before, after, from, to }) => {
            return (
              <g key={place}>
                <Whisker x={from.x} low={y(before.hits.low)} high={y(before.hits.high)} />
                <Whisker x={to.x} low={y(after.hits.low)} high={y(after.hits.high)} />
                <Arrow from={from} to={to} />
                <Ring x={from.x} y={from.y} />
                <circle cx={to.x} cy={to.y} r="5.4" fill={palette.series[0]} />
              </g>
            );
          })}
          {numbersOf(placed).map(({ at, numbers }) => (
            <text key={numbers} x={at.x - 10} y={at.y - 9} fontSize="14" fontWeight="600" textAnchor="end">
              {numbers}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Nearer dots than this share one label. */
const NEAR = 18;

/** The numbers beside the dots: one label for those that lie on top of each other. */
function numbersOf(placed: readonly { readonly place: number; readonly to: Point }[]) {
  const labels: { readonly at: Point; readonly numbers: string }[] = [];
  for (const { place, to } of placed) {
    const near = labels.findIndex(({ at }) => Math.hypot(at.x - to.x, at.y - to.y) < NEAR);
    const known = labels[near];
    if (known === undefined) labels.push({ at: to, numbers: String(place) });
    else labels[near] = { at: known.at, numbers: `${known.numbers}, ${place}` };
  }
  return labels;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const Ring = ({ x, y }: Point) => <circle cx={x} cy={y} r="5" fill="#fff" stroke={palette.ink} strokeWidth="2" />;

function Whisker({ x, low, high }: { readonly x: number; readonly low: number; readonly high: number }) {
  return (
    <path
      d={`M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`}
      fill="none"
      stroke={palette.axis}
      strokeWidth="1.4"
    />
  );
}

const HEAD = 7;
/** The arrow ends at the edge of the dot. */
const DOT = 7;

/** A line with a head; none between points that lie too near each other to draw one. */
function Arrow({ from, to }: { readonly from: Point; readonly to: Point }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < DOT + HEAD) return null;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - DOT * dx, y: to.y - DOT * dy };
  const neck = { x: tip.x - HEAD * dx, y: tip.y - HEAD * dy };
  const wing = (side: 1 | -1): string => `${neck.x - side * 4.5 * dy} ${neck.y + side * 4.5 * dx}`;
  return (
    <>
      <path d={`M${from.x} ${from.y}L${neck.x} ${neck.y}`} stroke={palette.ink} strokeWidth="1.8" />
      <path d={`M${tip.x} ${tip.y}L${wing(1)}L${wing(-1)}Z`} fill={palette.ink} />
    </>
  );
}
