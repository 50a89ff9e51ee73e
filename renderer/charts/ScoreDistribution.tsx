import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import type { ScoreBin } from '../../shared/contract/assess.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { Legend } from './Legend.tsx';
import { palette } from './palette.ts';
import { ticksFromZero } from './scale.ts';
import { text } from './text.ts';
import { useWidth } from './use-width.ts';

interface ScoreDistributionProps {
  readonly bins: readonly ScoreBin[];
  readonly label: string;
  readonly height?: number;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * How the estimates of lawful (open bars) and unlawful (filled bars) dossiers lie. Shares within each group, because the lawful ones
 * are many more; where the two overlap much, the model tells them apart badly.
 */
export function ScoreDistribution({ bins, label, height = 260 }: ScoreDistributionProps) {
  const [ref, width] = useWidth();
  const words = useText(text);
  const format = useFormat();
  const lawful = total(bins.map((bin) => bin.lawful));
  const unlawful = total(bins.map((bin) => bin.unlawful));
  const rows = bins.map((bin) => ({
    name: format.count(100 * bin.from),
    lawful: (100 * bin.lawful) / Math.max(1, lawful),
    unlawful: (100 * bin.unlawful) / Math.max(1, unlawful),
  }));
  const ticks = ticksFromZero(Math.max(1, ...rows.map((row) => Math.max(row.lawful, row.unlawful))));
  const names = { lawful: words.lawful(format.count(lawful)), unlawful: words.unlawful(format.count(unlawful)) };
  return (
    <div ref={ref} className="chart stack">
      <Legend
        entries={[
          {
            label: names.lawful,
            sample: (
              <rect x="8" y="1" width="12" height="12" fill="#fff" stroke={palette.series[0]} strokeWidth="1.6" />
            ),
          },
          { label: names.unlawful, sample: <rect x="8" y="1" width="12" height="12" fill={palette.series[0]} /> },
        ]}
      />
      {width > 0 && (
        <BarChart
          width={width}
          height={height}
          data={rows}
          barGap={0}
          barCategoryGap="12%"
          margin={{ top: 8, right: 14, bottom: 22, left: 4 }}
          accessibilityLayer={false}
          role="img"
          aria-label={`${label}. ${names.lawful}; ${names.unlawful}`}
        >
          <CartesianGrid stroke={palette.grid} vertical={false} />
          <XAxis dataKey="name" label={{ value: words.score, position: 'insideBottom', offset: -14 }} />
          <YAxis
            domain={[0, ticks.at(-1)!]}
            ticks={ticks}
            tickFormatter={format.count}
            width={52}
            label={{ value: words.shareOfGroup, angle: -90, position: 'insideLeft', offset: 8, dy: 46 }}
          />
          <Bar dataKey="lawful" fill="#fff" stroke={palette.series[0]} strokeWidth={1.4} isAnimationActive={false} />
          <Bar
            dataKey="unlawful"
            fill={palette.series[0]}
            stroke={palette.series[0]}
            strokeWidth={1.4}
            isAnimationActive={false}
          />
        </BarChart>
      )}
    </div>
  );
}
