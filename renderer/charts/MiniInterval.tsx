import type { Estimate } from '../../shared/contract/train.ts';
import { palette } from './palette.ts';
import { linear } from './scale.ts';

interface MiniIntervalProps {
  readonly estimate: Estimate;
  /** End of the scale, between 0 and 1: the same in all rows of a table. */
  readonly max: number;
  readonly width?: number;
}

/** Dot and whiskers in a table cell. Repeats the figures that stand beside it, so it is hidden from screen readers. */
export function MiniInterval({ estimate, max, width = 130 }: MiniIntervalProps) {
  const x = linear(0, max, 4, width - 4);
  const [low, high] = [x(estimate.low), x(estimate.high)];
  return (
    <svg className="mini" width={width} height="18" aria-hidden="true" focusable="false">
      <line x1="4" x2={width - 4} y1="9" y2="9" stroke={palette.grid} />
      <path d={`M${low} 9H${high}M${low} 4V14M${high} 4V14`} stroke={palette.ink} strokeWidth="1.7" />
      <circle cx={x(estimate.value)} cy="9" r="4.5" fill={palette.series[0]} />
    </svg>
  );
}
