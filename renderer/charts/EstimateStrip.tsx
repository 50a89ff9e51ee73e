import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { palette } from './palette.ts';
import { linear, ticksFromZero } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

interface EstimateStripProps {
  readonly estimate: Estimate;
  /** The average it is compared with, between 0 and 1. */
  readonly average: number;
  readonly label: string;
  /** Lowest estimate that was selected, between 0 and 1. */
  readonly cutoff?: number | null;
}

/** One estimate on a scale from 0, with its interval and the average. No zones and no colours: it is no meter. */
export function EstimateStrip({ estimate, average, label, cutoff = null }: EstimateStripProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const ticks = ticksFromZero(100 * Math.max(estimate.high, average, cutoff ?? 0, 0.04), 4).filter(
    (tick) => tick <= 100,
  );
  const x = linear(0, ticks.at(-1)! / 100, 8, width - 14);
  const [low, high] = [x(estimate.low), x(estimate.high)];
  const figures = [
    format.about100(estimate.value),
    format.between100(estimate),
    words.average(format.per100(average)),
    ...(cutoff === null ? [] : [words.cutoff(format.per100(cutoff))]),
  ];
  const marks = [
    { at: average, name: words.average(format.per100(average)), labelY: 11, dash: '3 3' },
    ...(cutoff === null ? [] : [{ at: cutoff, name: words.cutoff(format.per100(cutoff)), labelY: 58, dash: '' }]),
  ];
  return (
    <div ref={ref} className="chart">
      {width > 0 && (
        <svg width={width} height="84" role="img" aria-label={`${label}. ${figures.join(', ')}`}>
          <line x1={x(0)} x2={x(ticks.at(-1)! / 100)} y1="30" y2="30" stroke={palette.axis} />
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={x(tick / 100)} x2={x(tick / 100)} y1="26" y2="34" stroke={palette.axis} />
              <text x={x(tick / 100)} y="78" fontSize="13" fill={palette.secondInk} textAnchor="middle">
                {format.count(tick)}
              </text>
            </g>
          ))}
          <path d={`M${low} 30H${high}M${low} 22V38M${high} 22V38`} stroke={palette.ink} strokeWidth="2.4" />
          <circle cx={x(estimate.value)} cy="30" r="7" fill={palette.series[0]} />
          {marks.map((mark) => (
            <g key={mark.name}>
              <path d={`M${x(mark.at)} 15V45`} stroke={palette.ink} strokeWidth="1.6" strokeDasharray={mark.dash} />
              <text
                x={x(mark.at)}
                y={mark.labelY}
                fontSize="13"
                fill={palette.ink}
                textAnchor={x(mark.at) > width / 2 ? 'end' : 'start'}
              >
                {mark.name}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
