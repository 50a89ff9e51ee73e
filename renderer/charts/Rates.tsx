import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { ShareScale } from './ShareScale.tsx';
import { linear, ticksFromZero } from './scale.ts';
import { useWidth } from './use-width.ts';

export interface Rate {
  readonly name: string;
  readonly hits: number;
  readonly n: number;
  readonly estimate: Estimate;
  /** Said instead of "hits of n", for a share of a number that is itself estimated. */
  readonly counted?: string;
  /** A ring is the random sample, a dot the model, a square anything else. */
  readonly shape?: 'dot' | 'ring' | 'square';
}

interface RatesProps {
  readonly rows: readonly Rate[];
  readonly label: string;
  /** Draws the interval of this row as a band behind all rows: what to compare with. */
  readonly reference?: number;
}

const rowHeight = 34;

/** Shares as dots with whiskers, counts beside them. */
export function Rates({ rows, label, reference }: RatesProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const narrow = width < 430;
  const nameWidth = narrow ? 82 : Math.min(210, width * 0.3);
  const ticks = ticksFromZero(Math.max(...rows.map((row) => 100 * row.estimate.high)));
  const end = width - (narrow ? 108 : 190);
  const x = linear(0, ticks.at(-1)! / 100, nameWidth + 8, end);
  const bottom = rows.length * rowHeight;
  const band = reference === undefined ? undefined : rows[reference]?.estimate;
  const countsOf = ({ hits, n, counted }: Rate): string => counted ?? format.outOf(hits, n);
  const figures = rows.map((row) => `${row.name} ${countsOf(row)}, ${format.percent(row.estimate.value)}`);
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <svg width={width} height={bottom + 26} role="img" aria-label={`${label}. ${figures.join('; ')}`}>
          {band !== undefined && (
            <rect x={x(band.low)} y={0} width={x(band.high) - x(band.low)} height={bottom} fill={palette.band} />
          )}
          <ShareScale ticks={ticks} x={x} bottom={bottom} />
          {rows.map((row, i) => (
            <g key={row.name}>
              <text
                x={0}
                y={i * rowHeight + 22}
                fontSize="15"
                fontWeight={row.shape === 'square' ? 400 : 600}
                fill={palette.ink}
              >
                {row.name}
              </text>
              <Whisker estimate={row.estimate} x={x} y={i * rowHeight + 17} shape={row.shape ?? 'dot'} />
              <text x={end + 12} y={i * rowHeight + 22} fontSize="14.5" fill={palette.ink}>
                <tspan fontWeight="600">{countsOf(row)}</tspan>
                {!narrow && <tspan> · {format.percent(row.estimate.value)}</tspan>}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface WhiskerProps {
  readonly estimate: Estimate;
  readonly x: (share: number) => number;
  readonly y: number;
  readonly shape: NonNullable<Rate['shape']>;
}

function Whisker({ estimate, x, y, shape }: WhiskerProps) {
  const [low, high, middle] = [x(estimate.low), x(estimate.high), x(estimate.value)];
  return (
    <>
      <path
        d={`M${low} ${y}H${high}M${low} ${y - 6}V${y + 6}M${high} ${y - 6}V${y + 6}`}
        stroke={palette.ink}
        strokeWidth="2"
      />
      {shape === 'ring' && <circle cx={middle} cy={y} r="6" fill="#fff" stroke={palette.ink} strokeWidth="2.4" />}
      {shape === 'square' && <rect x={middle - 5} y={y - 5} width="10" height="10" fill={palette.series[2]} />}
      {shape === 'dot' && <circle cx={middle} cy={y} r="6.5" fill={palette.series[0]} />}
    </>
  );
}
