import type { GroupFigure } from '../../shared/contract/assess-groups.ts';
import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { type GroupShape, groupShapes, shapeOf } from './group-shapes.ts';
import { Legend } from './Legend.tsx';
import { palette } from './palette.ts';
import { ShareScale } from './ShareScale.tsx';
import { linear, ticksFromZero } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

export interface GroupRate {
  readonly name: string;
  readonly hits: number;
  readonly n: number;
  readonly estimate: Estimate;
  readonly verdict: GroupFigure['verdict'];
}

interface GroupRatesProps {
  readonly rows: readonly GroupRate[];
  /** What the chart shows, for screen readers. */
  readonly label: string;
}

const rowHeight = 30;
const widestName = 250;
const letterWidth = 7.6;

/** Shares of groups as marks with whiskers, counts beside them. */
export function GroupRates({ rows, label }: GroupRatesProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const words = useText(text).groupRates;
  const longest = Math.max(...rows.map(({ name }) => name.length)) * letterWidth;
  const isNarrow = width < 520;
  const nameWidth = Math.min(longest + 12, widestName, width * 0.36);
  const ticks = ticksFromZero(Math.max(0.5, ...rows.map(({ estimate }) => 100 * estimate.high)));
  const end = width - (isNarrow ? 112 : 190);
  const x = linear(0, (ticks.at(-1) ?? 1) / 100, nameWidth + 8, Math.max(nameWidth + 40, end));
  const bottom = rows.length * rowHeight;
  const letters = Math.floor(nameWidth / letterWidth);
  const short = (name: string) => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name);
  const figures = rows.map(
    ({ name, hits, n, estimate }) => `${name} ${format.outOf(hits, n)}, ${format.percent(estimate.value)}`,
  );
  return (
    <div ref={ref} className="chart stack">
      <Legend
        entries={groupShapes.map((shape) => ({
          label: words[shape],
          sample: <Shaped shape={shape} x={15} y={7} />,
        }))}
      />
      {width > 0 && (
        <svg width={width} height={bottom + 24} role="img" aria-label={`${label}. ${figures.join('; ')}`}>
          <ShareScale ticks={ticks} x={x} bottom={bottom} />
          {rows.map(({ name, hits, n, estimate, verdict }, index) => {
            const y = index * rowHeight + rowHeight / 2;
            return (
              <g key={name}>
                <text x={0} y={y + 5} fontSize="14.5" fill={palette.ink}>
                  <title>{name}</title>
                  {short(name)}
                </text>
                <path
                  d={`M${x(estimate.low)} ${y}H${x(estimate.high)}M${x(estimate.low)} ${y - 5}v10M${x(estimate.high)} ${y - 5}v10`}
                  stroke={palette.ink}
                  strokeWidth="1.8"
                />
                <Shaped shape={shapeOf[verdict]} x={x(estimate.value)} y={y} />
                <text x={Math.max(nameWidth + 40, end) + 14} y={y + 5} fontSize="14" fill={palette.ink}>
                  <tspan fontWeight="600">{format.outOf(hits, n)}</tspan>
                  {!isNarrow && <tspan> · {format.percent(estimate.value)}</tspan>}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

function Shaped({ shape, x, y }: { readonly shape: GroupShape; readonly x: number; readonly y: number }) {
  switch (shape) {
    case 'diamond':
      return <path d={`M${x} ${y - 7}l7 7-7 7-7-7z`} fill={palette.series[1]} />;
    case 'square':
      return <rect x={x - 5} y={y - 5} width="10" height="10" fill={palette.series[0]} />;
    case 'dot':
      return <circle cx={x} cy={y} r="5.4" fill={palette.series[0]} />;
    case 'ring':
      return <circle cx={x} cy={y} r="5" fill="#fff" stroke={palette.ink} strokeWidth="2" />;
  }
}
