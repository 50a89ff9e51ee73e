import type { Stability } from '../../../../shared/contract/assess-stability.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

/** More than anybody reads; the full model may have hundreds. */
const MOST_SHOWN = 30;

/** In how many repetitions each rule of the model was found again. */
export function TermsPanel({ stability: { terms, repeats } }: { readonly stability: Stability }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const shown = terms.slice(0, MOST_SHOWN).map((term, index) => ({ ...term, index }));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.termsTitle}</h2>
      {shown.length === 0 ? (
        <p>{words.noTerms}</p>
      ) : (
        <DataTable
          hideCaption
          caption={words.termsTitle}
          rows={shown}
          rowKey={({ index }) => index}
          columns={[
            { key: 'term', head: words.term, rowHead: true, wide: true, cell: (term) => term.text[language] },
            {
              key: 'repeats',
              head: words.termRepeats,
              numeric: true,
              cell: (term) => format.outOf(term.repeats, repeats),
            },
          ]}
        />
      )}
      {terms.length > shown.length && <p>{words.termsMore(format.count(terms.length - shown.length))}</p>}
      <p className="sub">{words.termsSentence(format.count(repeats))}</p>
    </section>
  );
}
