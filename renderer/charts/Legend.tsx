import type { ReactNode } from 'react';
import { palette } from './palette.ts';

export interface LegendEntry {
  readonly label: ReactNode;
  readonly sample: ReactNode;
}

/** What each line or bar stands for, above the chart. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <div className="legend-row" aria-hidden="true">
      {entries.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a chart never change places
        <span key={i}>
          <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" focusable="false">
            {entry.sample}
          </svg>
          {entry.label}
        </span>
      ))}
    </div>
  );
}

/** A piece of the line of series `index`. */
export const lineSample = (index: number): ReactNode => (
  <line
    x1="0"
    x2="30"
    y1="7"
    y2="7"
    stroke={palette.series[index % 3]}
    strokeWidth="2.4"
    strokeDasharray={palette.dashes[index % 3]}
  />
);

/** A piece of the line that stands for drawing by lot. */
export const lotSample: ReactNode = (
  <line x1="0" x2="30" y1="7" y2="7" stroke={palette.axis} strokeWidth="1.6" strokeDasharray="5 4" />
);
