import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Segmented } from './Segmented.tsx';
import { text } from './text.ts';

interface ChartFrameProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** Says what to see in the chart, with its n. */
  readonly sentence: ReactNode;
  readonly chart: ReactNode;
  /** The same figures as a `DataTable`. */
  readonly table: ReactNode;
}

/** Title, switch between chart and table, and a sentence. */
export function ChartFrame({ title, level = 2, sentence, chart, table }: ChartFrameProps) {
  const words = useText(text);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="stack">
      <div className="row between">
        <Heading className={`utrecht-heading-${level}`}>{title}</Heading>
        <span className="no-print">
          <Segmented
            label={words.viewOf(title)}
            options={[
              { value: 'chart', label: words.chart },
              { value: 'table', label: words.table },
            ]}
            value={view}
            onChange={setView}
          />
        </span>
      </div>
      {view === 'chart' ? chart : table}
      <figcaption className="sub">{sentence}</figcaption>
    </figure>
  );
}
