import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat } from '../i18n/use-text.ts';
import { Legend } from './Legend.tsx';
import { LevelLines } from './LevelLines.tsx';
import { palette } from './palette.ts';
import { linear, ticksAround, ticksFromZero } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface QuarterSeries {
  readonly name: string;
  /** A ring is the random sample, a dot anything else. */
  readonly shape: 'ring' | 'dot';
  readonly points: readonly { readonly quarter: string; readonly estimate: Estimate }[];
}

interface QuarterRatesProps {
  /** As `2026-K4`, oldest first. */
  readonly quarters: readonly string[];
  /** At most two: they stand beside each other. */
  readonly series: readonly QuarterSeries[];
  readonly label: string;
  /** Writes a tick; given for figures that are no shares and may lie below 0. */
  readonly say?: (value: number) => string;
}

const height = 210;
const margin = { top: 10, right: 10, bottom: 26, left: 46 };
const quarterWidth = 62;

/** Shares, or other figures, per quarter as dots with whiskers: no line between them, because the quarters are other dossiers. */
export function QuarterRates({ quarters, series, label, say }: QuarterRatesProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const ends = series.flatMap(({ points }) => points.flatMap(({ estimate: { low, high } }) => [low, high]));
  const percent = ticksFromZero(100 * Math.max(...ends), 4);
  const ticks = say === undefined ? percent.map((tick) => tick / 100) : ticksAround(ends);
  const write =
    say ?? ((tick: number) => (tick === ticks.at(-1) ? format.percent(tick, 0) : format.count(Math.round(100 * tick))));
  const y = linear(ticks[0] ?? 0, ticks.at(-1) ?? 1, height - margin.bottom, margin.top);
  const room = (width - margin.left - margin.right) / quarters.length;
  const middleOf = (quarter: string) => margin.left + (quarters.indexOf(quarter) + 0.5) * room;
  const apart = Math.min(9, room / 5);
  const every = Math.ceil(quarterWidth / Math.max(1, room));
  return (
    <div ref={ref} className="chart recharts-wrapper stack">
      <Legend
        entries={series.map(({ name, shape }) => ({ label: name, sample: <Dot x={15} y={7} shape={shape} /> }))}
      />
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <LevelLines ticks={ticks} y={y} left={margin.left} right={width - margin.right} write={write} />
          {quarters.map((quarter, index) =>
            (quarters.length - 1 - index) % every === 0 ? (
              <text key={quarter} x={middleOf(quarter)} y={height - 6} textAnchor="middle">
                {quarter}
              </text>
            ) : null,
          )}
          {series.map(({ name, shape, points }, index) =>
            points.map(({ quarter, estimate }) => (
              <Whisker
                key={`${name} ${quarter}`}
                x={middleOf(quarter) + (series.length === 1 ? 0 : index === 0 ? -apart : apart)}
                low={y(estimate.low)}
                high={y(estimate.high)}
                middle={y(estimate.value)}
                shape={shape}
              />
            )),
          )}
        </svg>
      )}
    </div>
  );
}

interface WhiskerProps {
  readonly x: number;
  /** Heights on the page. */
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly shape: QuarterSeries['shape'];
}

function Whisker({ x, low, high, middle, shape }: WhiskerProps) {
  return (
    <g>
      <path
        d={`M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`}
        stroke={shape === 'ring' ? palette.ink : palette.series[0]}
        strokeWidth="1.6"
        fill="none"
      />
      <Dot x={x} y={middle} shape={shape} />
    </g>
  );
}

function Dot({ x, y, shape }: { readonly x: number; readonly y: number; readonly shape: QuarterSeries['shape'] }) {
  return shape === 'ring' ? (
    <circle cx={x} cy={y} r="4.6" fill="#fff" stroke={palette.ink} strokeWidth="2" />
  ) : (
    <circle cx={x} cy={y} r="4.6" fill={palette.series[0]} />
  );
}
