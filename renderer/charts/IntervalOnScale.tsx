import type { Estimate } from '../../shared/contract/train.ts';
import { palette } from './palette.ts';
import { linear } from './scale.ts';

interface IntervalOnScaleProps {
  readonly estimate: Estimate;
  readonly from: number;
  readonly to: number;
  /** Value to compare with, drawn as a broken line through all rows: 0.5 is drawing lots. */
  readonly reference: number;
  readonly width?: number;
}

/** Dot and whiskers between two ends that all rows share. Repeats the figures beside it, so it is hidden from screen readers. */
export function IntervalOnScale({ estimate, from, to, reference, width = 200 }: IntervalOnScaleProps) {
  const x = linear(from, to, 6, width - 6);
  const [low, high, mark] = [x(estimate.low), x(estimate.high), x(reference)];
  return (
    <svg className="mini" width={width} height="18" aria-hidden="true" focusable="false">
      <line x1="6" x2={width - 6} y1="9" y2="9" stroke={palette.grid} />
      <line x1={mark} x2={mark} y1="0" y2="18" stroke={palette.axis} strokeWidth="1.6" strokeDasharray="3 3" />
      <path d={`M${low} 9H${high}M${low} 4V14M${high} 4V14`} stroke={palette.ink} strokeWidth="1.7" />
      <circle cx={x(estimate.value)} cy="9" r="4.5" fill={palette.series[0]} />
    </svg>
  );
}
