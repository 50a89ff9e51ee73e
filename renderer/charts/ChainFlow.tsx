import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { useWidth } from './use-width.ts';

export interface FlowStep {
  readonly name: string;
  /** Of the group and of everybody at this step; null where it is not known or not shown. */
  readonly n: number | null;
  readonly total: number | null;
  /** What part of those at this step is of the group. */
  readonly share: Estimate | null;
  /** Words that stand where there is no count. */
  readonly missing: string;
}

interface ChainFlowProps {
  /** In the order of the process. */
  readonly steps: readonly FlowStep[];
  readonly label: string;
}

const barHeight = 26;
const gap = 22;

/**
 * The steps of a process below each other, each a bar of everybody there with the part of one group filled in: a part that grows on the
 * way down is a process that gets more lopsided. The fill is hatched, so that it needs no colour; the interval of the part is a line.
 */
export function ChainFlow({ steps, label }: ChainFlowProps) {
  const [ref, width] = useWidth();
  const format = useFormat();
  const nameWidth = Math.min(170, width * 0.3);
  const countWidth = width < 520 ? 108 : 178;
  const room = Math.max(60, width - nameWidth - countWidth);
  const x = (share: number): number => nameWidth + share * room;
  const top = (index: number): number => index * (barHeight + gap);
  const figures = steps.map(({ name, n, total, share, missing }) =>
    n === null || total === null || share === null
      ? `${name}: ${missing}`
      : `${name}: ${format.outOf(n, total)}, ${format.percent(share.value)}`,
  );
  const known = steps.flatMap(({ share }, index) => (share === null ? [] : [{ share, index }]));
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <svg
          width={width}
          height={steps.length * (barHeight + gap) - gap + 2}
          role="img"
          aria-label={`${label}. ${figures.join('; ')}`}
        >
          <defs>
            <pattern id="chain-part" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" fill={palette.series[0]} />
              <rect width="2" height="7" fill="#fff" fillOpacity="0.45" />
            </pattern>
          </defs>
          {known.slice(1).map(({ share, index }, place) => {
            const before = known[place] as (typeof known)[number];
            const from = top(before.index) + barHeight;
            return (
              <path
                key={index}
                d={`M${x(0)} ${from}H${x(before.share.value)}L${x(share.value)} ${top(index)}H${x(0)}z`}
                fill={palette.band}
              />
            );
          })}
          {steps.map((step, index) => (
            <Bar key={step.name} step={step} y={top(index)} x={x} isNarrow={width < 520} />
          ))}
        </svg>
      )}
    </div>
  );
}

interface BarProps {
  readonly step: FlowStep;
  readonly y: number;
  readonly x: (share: number) => number;
  readonly isNarrow: boolean;
}

function Bar({ step: { name, n, total, share, missing }, y, x, isNarrow }: BarProps) {
  const format = useFormat();
  const middle = y + barHeight / 2;
  const isKnown = n !== null && total !== null && share !== null;
  const [low, high] = [x(share?.low ?? 0), x(share?.high ?? 0)];
  const interval = `M${low} ${middle}H${high}M${low} ${middle - 5}v10M${high} ${middle - 5}v10`;
  return (
    <g>
      <text x={0} y={middle + 5} fontSize="14.5" fill={palette.ink}>
        {name}
      </text>
      <rect
        x={x(0)}
        y={y + 0.5}
        width={x(1) - x(0)}
        height={barHeight}
        fill="#fff"
        stroke={palette.axis}
        strokeDasharray={isKnown ? undefined : '4 3'}
      />
      {isKnown ? (
        <>
          <rect x={x(0)} y={y + 0.5} width={x(share.value) - x(0)} height={barHeight} fill="url(#chain-part)" />
          {/* A white edge keeps the interval in sight where it lies on the hatching. */}
          <path d={interval} stroke="#fff" strokeWidth="6" />
          <path d={interval} stroke={palette.ink} strokeWidth="2" />
          <text x={x(1) + 12} y={middle + 5} fontSize="14" fill={palette.ink}>
            <tspan fontWeight="600">{format.percent(share.value)}</tspan>
            {!isNarrow && <tspan> · {format.outOf(n, total)}</tspan>}
          </text>
        </>
      ) : (
        <text x={x(1) + 12} y={middle + 5} fontSize="14" fill={palette.secondInk}>
          {missing}
        </text>
      )}
    </g>
  );
}
