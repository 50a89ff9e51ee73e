import { useState } from 'react';
import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import { reasonText } from '../../../shared/domain/refusals-reasons.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { columnWords } from './column-words.ts';
import { text } from './text.ts';

const shownAtFirst = 8;

/** Columns that the door refuses. They can be looked at here and nowhere be let in. */
export function RefusedPanel({ columns }: { readonly columns: readonly InspectedColumn[] }) {
  const words = useText(text);
  const { foundBy } = useText(columnWords);
  const language = useLanguage();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const refused = columns.filter(({ verdict }) => verdict.verdict === 'refuse');
  const title = refused.length === 1 ? words.refusedOne : words.refusedTitle(format.count(refused.length));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{refused.length === 0 ? words.refusedNone : title}</h2>
      <p className="sub">{refused.length === 0 ? words.refusedNoneNote : words.refusedNote}</p>
      {refused.length > 0 && (
        <DataTable
          caption={title}
          hideCaption
          rows={all ? refused : refused.slice(0, shownAtFirst)}
          rowKey={({ profile }) => profile.index}
          columns={[
            { key: 'column', head: words.column, rowHead: true, cell: ({ profile }) => profile.name },
            {
              key: 'reason',
              head: words.reason,
              wide: true,
              cell: ({ verdict }) => verdict.reasonCode !== null && reasonText(verdict.reasonCode, language),
            },
            {
              key: 'found',
              head: words.howFound,
              cell: ({ verdict }) => (
                <span className="nowrap">
                  {verdict.foundBy !== null && foundBy[verdict.foundBy]}
                  {verdict.count > 0 && <span className="sub"> · {words.matches(format.count(verdict.count))}</span>}
                </span>
              ),
            },
          ]}
        />
      )}
      {refused.length > shownAtFirst && (
        <Button kind="subtle" onPress={() => setAll(!all)}>
          {all ? words.showLess : words.showAll(format.count(refused.length))}
        </Button>
      )}
    </section>
  );
}
