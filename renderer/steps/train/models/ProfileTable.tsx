import type { ModelTerm } from '../../../../shared/contract/train.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { text } from './text.ts';

interface ProfileTableProps {
  readonly terms: readonly ModelTerm[];
  readonly scale: number;
}

/** What the profile says, and how often it was a hit inside and outside it. */
export function ProfileTable({ terms, scale }: ProfileTableProps) {
  const words = useText(text);
  const language = useLanguage();
  const [term] = terms;
  if (term === undefined) return null;
  const { support, hits, hitRate, outside } = term;
  const rows = [
    { name: words.inside, support: support ?? 0, hits: hits ?? 0, hitRate },
    ...(outside === null ? [] : [{ name: words.outside, ...outside }]),
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
            cell: (row) => <HitCount hits={row.hits} n={row.support} estimate={row.hitRate} scale={scale} />,
          },
        ]}
      />
      <p className="sub">{words.profileNote}</p>
    </>
  );
}
