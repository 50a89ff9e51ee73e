import { useState } from 'react';
import type { ModelTerm } from '../../../../shared/contract/train.ts';
import { Button } from '../../../components/Button.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { Factor } from './Factor.tsx';
import { text } from './text.ts';

const shownAtFirst = 8;

interface TermsTableProps {
  readonly terms: readonly ModelTerm[];
  readonly caption: string;
  /** In how many repetitions a term could come back. */
  readonly repeats: number;
  /** End of the scale of the small intervals, between 0 and 1. */
  readonly scale: number;
}

/** Rules and linear terms, heaviest first. */
export function TermsTable({ terms, caption, repeats, scale }: TermsTableProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const heaviestFirst = terms.toSorted((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient));
  const left = heaviestFirst.length - shownAtFirst;
  return (
    <>
      <DataTable
        caption={caption}
        hideCaption
        rows={all ? heaviestFirst : heaviestFirst.slice(0, shownAtFirst)}
        rowKey={({ index }) => index}
        columns={[
          { key: 'term', head: words.term, wide: true, cell: (term) => term.text[language] },
          { key: 'hits', head: words.hits, cell: (term) => <TermHits term={term} scale={scale} /> },
          { key: 'weighs', head: words.weighs, numeric: true, cell: (term) => <Factor logOdds={term.coefficient} /> },
          {
            key: 'repeats',
            head: words.timesOf(format.count(repeats)),
            numeric: true,
            cell: (term) => format.count(term.repeats),
          },
        ]}
      />
      {left > 0 && (
        <Button kind="subtle" onPress={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(left)}
        </Button>
      )}
      <p className="sub">{words.weightNote}</p>
    </>
  );
}

function TermHits({ term, scale }: { readonly term: ModelTerm; readonly scale: number }) {
  const words = useText(text);
  const { hits, support, hitRate } = term;
  if (hits === null || support === null) return <span className="sub train-gradual">{words.gradual}</span>;
  return <HitCount hits={hits} n={support} estimate={hitRate} scale={scale} />;
}
