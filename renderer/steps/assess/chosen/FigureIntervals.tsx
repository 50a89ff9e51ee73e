import type { Estimate } from '../../../../shared/contract/train.ts';
import { palette } from '../../../charts/palette.ts';
import { ShareScale } from '../../../charts/ShareScale.tsx';
import { linear, ticksFromZero } from '../../../charts/scale.ts';
import { useWidth } from '../../../charts/use-width.ts';
import { useFormat } from '../../../i18n/use-text.ts';

export interface FigureRow {
  readonly name: string;
  readonly estimate: Estimate;
  /** What it rests on, in words: "499 van 2.241", or "telt voor 1.858". */
  readonly counts: string;
  /** A dot as counted, a diamond corrected, a ring by lot. */
  readonly shape: 'dot' | 'diamond' | 'ring';
}

interface FigureIntervalsProps {
  readonly rows: readonly FigureRow[];
  readonly label: string;
}

const rowHeight = 44;
/** Below this width the name stands above its interval. */
const narrowWidth = 620;

/** Shares with their intervals on one scale, what they rest on beside them; the interval of a ring is a band through all rows. */
export function FigureIntervals({ rows, label }: FigureIntervalsProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const isNarrow = width < narrowWidth;
  const ticks = ticksFromZero(Math.max(...rows.map(({ estimate }) => 100 * estimate.high)));
  const top = isNarrow ? 60 : rowHeight;
  const start = isNarrow ? 8 : 200;
  const end = isNarrow ? width - 24 : width - 210;
  const x = linear(0, (ticks.at(-1) ?? 1) / 100, start, end);
  const bottom = rows.length * top;
  const measure = rows.find(({ shape }) => shape === 'ring')?.estimate;
  const said = rows.map((row) => `${row.name} ${format.percent(row.estimate.value)}, ${row.counts}`);
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <svg width={width} height={bottom + 26} role="img" aria-label={`${label}. ${said.join('; ')}`}>
          {measure !== undefined && (
            <rect
              x={x(measure.low)}
              y={0}
              width={x(measure.high) - x(measure.low)}
              height={bottom}
              fill={palette.band}
            />
          )}
          <ShareScale ticks={ticks} x={x} bottom={bottom} />
          {rows.map((row, place) => (
            <FigureLine key={row.name} row={row} x={x} top={place * top} isNarrow={isNarrow} end={end} />
          ))}
        </svg>
      )}
    </div>
  );
}

interface FigureLineProps {
  readonly row: FigureRow;
  readonly x: (share: number) => number;
  readonly top: number;
  readonly isNarrow: boolean;
  readonly end: number;
}

function FigureLine({ row: { name, estimate, counts, shape }, x, top, isNarrow, end }: FigureLineProps) {
  const format = useFormat();
  const y = top + (isNarrow ? 42 : rowHeight / 2);
  const [low, high, middle] = [x(estimate.low), x(estimate.high), x(estimate.value)];
  const figure = `${format.percent(estimate.value)} · ${counts}`;
  return (
    <>
      <text x={0} y={isNarrow ? top + 22 : y + 5} fontSize="15" fontWeight="600" fill={palette.ink}>
        {isNarrow ? `${name}: ${figure}` : name}
      </text>
      <path
        d={`M${low} ${y}H${high}M${low} ${y - 7}V${y + 7}M${high} ${y - 7}V${y + 7}`}
        stroke={palette.ink}
        strokeWidth="2"
      />
      {shape === 'ring' && <circle cx={middle} cy={y} r="6.5" fill="#fff" stroke={palette.ink} strokeWidth="2.4" />}
      {shape === 'dot' && <circle cx={middle} cy={y} r="6.5" fill={palette.series[0]} />}
      {shape === 'diamond' && (
        <path
          d={`M${middle} ${y - 9}L${middle + 9} ${y}L${middle} ${y + 9}L${middle - 9} ${y}Z`}
          fill={palette.series[1]}
        />
      )}
      {!isNarrow && (
        <text x={end + 14} y={y + 5} fontSize="14.5" fill={palette.ink}>
          {figure}
        </text>
      )}
    </>
  );
}
