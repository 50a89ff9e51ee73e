import { palette } from './palette.ts';
import { linear } from './scale.ts';

interface TermBarProps {
  /** Log-odds. */
  readonly coefficient: number;
  /** Largest size among the terms shown beside each other. */
  readonly max: number;
  readonly width?: number;
}

/** How much a term weighs and to which side, from the middle. Filled raises, open lowers. Stands beside the figure it repeats. */
export function TermBar({ coefficient, max, width = 90 }: TermBarProps) {
  const middle = width / 2;
  const length = linear(0, max, 0, middle - 3)(Math.abs(coefficient));
  const raises = coefficient >= 0;
  return (
    <svg className="mini" width={width} height="18" aria-hidden="true" focusable="false">
      <rect
        x={raises ? middle : middle - length}
        y="4"
        width={Math.max(1, length)}
        height="10"
        fill={raises ? palette.series[0] : '#fff'}
        stroke={palette.series[0]}
        strokeWidth="1.5"
      />
      <line x1={middle} x2={middle} y1="0" y2="18" stroke={palette.axis} />
    </svg>
  );
}
