import type { ModelTerm, Training } from '../../../../shared/contract/train.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { text } from './text.ts';

interface ProfileTableProps {
  readonly terms: readonly ModelTerm[];
  readonly training: Pick<Training, 'known' | 'unlawful'>;
  readonly scale: number;
}

/** What the profile says, and how often it was a hit inside and outside it. */
export function ProfileTable({ terms, training, scale }: ProfileTableProps) {
  const words = useText(text);
  const language = useLanguage();
  const [term] = terms;
  if (term === undefined) return null;
  const [n, hits] = [term.support ?? 0, term.hits ?? 0];
  const rows = [
    { name: words.inside, n, hits, hitRate: term.hitRate },
    { name: words.outside, n: training.known - n, hits: training.unlawful - hits, hitRate: null },
  ];
  return (
    <>
      <p className="strong">{term.text[language]}</p>
      <DataTable
        caption={words.tab.profile}
        hideCaption
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'part', head: words.part, rowHead: true, wide: true, cell: ({ name }) => name },
          {
            key: 'hits',
            head: words.hits,
            cell: (row) => <HitCount hits={row.hits} n={row.n} estimate={row.hitRate} scale={scale} />,
          },
        ]}
      />
      <p className="sub">{words.profileNote}</p>
    </>
  );
}
