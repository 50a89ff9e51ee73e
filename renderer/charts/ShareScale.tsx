import { useFormat } from '../i18n/use-text.ts';
import { palette } from './palette.ts';

interface ShareScaleProps {
  /** Percentages from 0 up, as `ticksFromZero` gives them. */
  readonly ticks: readonly number[];
  /** Where a share between 0 and 1 lies. */
  readonly x: (share: number) => number;
  /** Where the rows end: the lines run down to it, and the figures stand below. */
  readonly bottom: number;
}

/** The upright lines of a chart of shares with their percentages; the last one has the sign. */
export function ShareScale({ ticks, x, bottom }: ShareScaleProps) {
  const format = useFormat();
  return ticks.map((tick) => {
    const digits = Number.isInteger(tick) ? 0 : 1;
    return (
      <g key={tick}>
        <line
          x1={x(tick / 100)}
          x2={x(tick / 100)}
          y1={0}
          y2={bottom}
          stroke={tick === 0 ? palette.axis : palette.grid}
        />
        <text x={x(tick / 100)} y={bottom + 17} fontSize="13" fill={palette.secondInk} textAnchor="middle">
          {tick === ticks.at(-1) ? format.percent(tick / 100, digits) : format.number(tick, digits)}
        </text>
      </g>
    );
  });
}
