import type { ModelTerm } from '../../../../shared/contract/train.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { Factor } from './Factor.tsx';
import { text } from './text.ts';

interface RiskGroupsProps {
  readonly terms: readonly ModelTerm[];
  /** Number of case files that the groups were made of. */
  readonly known: number;
  readonly scale: number;
}

/** The groups from the lowest to the highest rate: who are in them, how many, and how often it was a hit. */
export function RiskGroups({ terms, known, scale }: RiskGroupsProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const ascending = terms.toSorted((a, b) => a.coefficient - b.coefficient);
  const rows = ascending.map((term, index) => ({ term, number: index + 1 }));
  return (
    <>
      <DataTable
        caption={words.tab['risk-groups']}
        hideCaption
        rows={rows}
        rowKey={({ term }) => term.index}
        columns={[
          { key: 'group', head: words.group, rowHead: true, cell: ({ number }) => words.groupN(format.count(number)) },
          { key: 'who', head: words.who, wide: true, cell: ({ term }) => term.text[language] },
          {
            key: 'hits',
            head: words.hits,
            cell: ({ term }) => (
              <HitCount hits={term.hits ?? 0} n={term.support ?? 0} estimate={term.hitRate} scale={scale} />
            ),
          },
          {
            key: 'size',
            head: words.size,
            numeric: true,
            cell: ({ term }) => format.percent((term.support ?? 0) / known, 0),
          },
          {
            key: 'weighs',
            head: words.weighs,
            numeric: true,
            cell: ({ term }) => <Factor logOdds={term.coefficient} />,
          },
        ]}
      />
      <p className="sub">{words.groupsNote}</p>
    </>
  );
}
