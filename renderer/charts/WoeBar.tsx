import { palette } from './palette.ts';
import { linear } from './scale.ts';

interface WoeBarProps {
  /** Weight of evidence: ln(share of the lawful / share of the unlawful). */
  readonly woe: number;
  /** Largest size among the classes shown under each other. */
  readonly max: number;
  readonly width?: number;
}

/**
 * Weight of evidence of one class, from 0 in the middle: to the left and filled where unlawful is more frequent than average, to the
 * right and open where it is rarer. Under each other in a table they are a bar chart; the figure stands beside it.
 */
export function WoeBar({ woe, max, width = 150 }: WoeBarProps) {
  const middle = width / 2;
  const length = linear(0, max, 0, middle - 3)(Math.abs(woe));
  const isMoreOften = woe < 0;
  return (
    <svg className="mini" width={width} height="20" aria-hidden="true" focusable="false">
      {woe !== 0 && (
        <rect
          x={isMoreOften ? middle - length : middle}
          y="4"
          width={Math.max(1, length)}
          height="12"
          fill={isMoreOften ? palette.series[0] : '#fff'}
          stroke={palette.series[0]}
          strokeWidth="1.5"
        />
      )}
      <line x1={middle} x2={middle} y1="0" y2="20" stroke={palette.axis} />
    </svg>
  );
}
