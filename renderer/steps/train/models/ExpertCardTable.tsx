import type { ModelTerm } from '../../../../shared/contract/train.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { type ClassRow, classRows } from './class-rows.ts';
import { Factor } from './Factor.tsx';
import { text } from './text.ts';

interface ExpertCardTableProps {
  readonly terms: readonly ModelTerm[];
  readonly scale: number;
  /** Whether the values of the classes are points in thresholds: not where classes of a scorecard stand among them. */
  readonly inThresholds: boolean;
}

/** The card of experts as it was trained: per question its answers with their points, measured in thresholds, and what they count for. */
export function ExpertCardTable({ terms, scale, inThresholds }: ExpertCardTableProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const points: Column<ClassRow> = {
    key: 'thresholds',
    head: words.thresholds,
    numeric: true,
    cell: ({ one }) => format.number(one.value, 2),
  };
  return (
    <DataTable
      caption={words.tab['expert-card']}
      hideCaption
      rows={classRows(terms, language)}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'characteristic',
          head: words.characteristic,
          rowHead: true,
          cell: ({ name, isFirst }) => <span className={isFirst ? 'train-name' : 'visually-hidden'}>{name}</span>,
        },
        { key: 'class', head: words.klass, wide: true, cell: (row) => row.text },
        ...(inThresholds ? [points] : []),
        {
          key: 'hits',
          head: words.hits,
          cell: ({ one }) => <HitCount hits={one.hits} n={one.support} estimate={one.hitRate} scale={scale} />,
        },
        { key: 'weighs', head: words.weighs, numeric: true, cell: ({ one }) => <Factor logOdds={one.effect} /> },
      ]}
    />
  );
}
