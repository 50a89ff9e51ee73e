import { palette } from './palette.ts';
import { linear } from './scale.ts';

interface MiniBarsProps {
  readonly counts: readonly number[];
  /** Without a value: an open bar at the right, apart from the rest. */
  readonly missing: number;
  readonly width?: number;
}

const height = 24;
/** Room for the bar of what is missing, at the right. */
const apart = 14;

/** A distribution in a table cell. The figures are shown with the feature itself, so it is hidden from screen readers. */
export function MiniBars({ counts, missing, width = 84 }: MiniBarsProps) {
  const most = Math.max(1, missing, ...counts);
  const size = linear(0, most, 0, height - 2);
  const step = (width - apart) / Math.max(1, counts.length);
  return (
    <svg className="mini mini-bars" width={width} height={height} aria-hidden="true" focusable="false">
      {counts.map((count, index) => {
        const high = count === 0 ? 0 : Math.max(1, size(count));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars never change places
            key={index}
            x={index * step}
            y={height - 1 - high}
            width={Math.max(1, step - 1.5)}
            height={high}
            fill={palette.series[0]}
          />
        );
      })}
      {missing > 0 && (
        <rect
          x={width - 9}
          y={height - 1 - Math.max(3, size(missing))}
          width="8"
          height={Math.max(3, size(missing))}
          fill="#fff"
          stroke={palette.series[1]}
          strokeWidth="1.5"
        />
      )}
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} stroke={palette.axis} />
    </svg>
  );
}
