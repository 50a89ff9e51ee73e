import { psiLimits } from '../../shared/domain/drift-alarms.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { linear } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

export interface ShiftPoint {
  /** As `2026-K4`. */
  readonly quarter: string;
  /** Stability index; null where there is nothing to compare with. */
  readonly index: number | null;
  /** Filled: within the limits. Diamond: over one of them. Ring: too few dossiers to say. */
  readonly shape: 'dot' | 'diamond' | 'ring';
}

interface ShiftLineProps {
  readonly points: readonly ShiftPoint[];
  /** Top of the axis, the same for charts that stand beside each other; what lies higher stands at the top with its figure. */
  readonly top: number;
  readonly label: string;
}

const height = 138;
const margin = { top: 12, right: 66, bottom: 24, left: 40 };
const quarterWidth = 62;

/** The stability index per quarter, with the two limits as lines that say what they are. */
export function ShiftLine({ points, top, label }: ShiftLineProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const y = linear(0, top, height - margin.bottom, margin.top);
  const x = linear(0, Math.max(1, points.length - 1), margin.left + 8, width - margin.right - 8);
  const every = Math.ceil((points.length * quarterWidth) / Math.max(1, width - margin.left - margin.right));
  const placed = points.map((point, index) => ({ ...point, x: x(index), y: y(point.index ?? 0) }));
  const limits = [
    { limit: psiLimits.attention, word: words.limitAttention, dash: palette.dashes[1] },
    { limit: psiLimits.alarm, word: words.limitAlarm, dash: palette.dashes[2] },
  ];
  return (
    <div ref={ref} className="chart recharts-wrapper">
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} focusable="false">
          <line x1={margin.left} x2={width - margin.right} y1={y(0)} y2={y(0)} stroke={palette.axis} />
          {[0, top].map((tick) => (
            <text key={tick} x={margin.left - 6} y={y(tick)} dominantBaseline="central" textAnchor="end">
              {format.number(tick, tick === 0 ? 0 : 2)}
            </text>
          ))}
          {limits.map(({ limit, word, dash }) => (
            <g key={limit}>
              <line
                x1={margin.left}
                x2={width - margin.right}
                y1={y(limit)}
                y2={y(limit)}
                stroke={palette.ink}
                strokeDasharray={dash}
              />
              <text x={width - margin.right + 5} y={y(limit)} dominantBaseline="central">
                {word}
              </text>
            </g>
          ))}
          {placed.map((point, index) => {
            const before = placed[index - 1];
            if (before === undefined || before.index === null || point.index === null) return null;
            return (
              <line
                key={point.quarter}
                x1={before.x}
                y1={before.y}
                x2={point.x}
                y2={point.y}
                stroke={palette.series[0]}
                strokeWidth="2"
              />
            );
          })}
          {placed.map((point) => (point.index === null ? null : <Mark key={point.quarter} {...point} />))}
          {placed.map(({ quarter, index, x: at }) =>
            index === null || index <= top ? null : (
              <text key={quarter} x={at - 10} y={y(top)} dominantBaseline="central" textAnchor="end" fontWeight="600">
                {format.number(index, 2)}
              </text>
            ),
          )}
          {placed.map(({ quarter, x: at }, index) =>
            (points.length - 1 - index) % every === 0 ? (
              <text key={quarter} x={at} y={height - 6} textAnchor="middle">
                {quarter}
              </text>
            ) : null,
          )}
        </svg>
      )}
    </div>
  );
}

function Mark({ shape, x, y }: { readonly shape: ShiftPoint['shape']; readonly x: number; readonly y: number }) {
  if (shape === 'diamond')
    return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} fill="#fff" stroke={palette.series[1]} strokeWidth="2" />;
  return shape === 'ring' ? (
    <circle cx={x} cy={y} r="4.4" fill="#fff" stroke={palette.ink} strokeWidth="1.8" />
  ) : (
    <circle cx={x} cy={y} r="4" fill={palette.series[0]} />
  );
}
