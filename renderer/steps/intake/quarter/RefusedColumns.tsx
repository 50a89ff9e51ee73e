import type { OfferedPart } from '../../../../shared/contract/intake-quarter.ts';
import { reasonText } from '../../../../shared/domain/refusals-reasons.ts';
import { breakable } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { columnWords } from '../column-words.ts';
import { decideText } from './decide-text.ts';
import { isRefused } from './mapping.ts';

/** Columns that the door refuses, in any part. They can be looked at here and nowhere be let in. */
export function RefusedColumns({ parts }: { readonly parts: readonly OfferedPart[] }) {
  const words = useText(decideText);
  const { foundBy } = useText(columnWords);
  const language = useLanguage();
  const format = useFormat();
  const refused = parts.flatMap(({ part, columns }) => columns.filter(isRefused).map((column) => ({ part, column })));
  const title = refused.length === 0 ? words.refusedNone : words.refusedTitle(format.count(refused.length));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      <p className="sub">{refused.length === 0 ? words.refusedNoneNote : words.refusedNote}</p>
      {refused.length > 0 && (
        <DataTable
          caption={title}
          hideCaption
          rows={refused}
          rowKey={({ part, column }) => `${part} ${column.profile.index}`}
          columns={[
            {
              key: 'column',
              head: words.column,
              rowHead: true,
              cell: ({ part, column }) => (
                <span className="stack stack-tight intake-name">
                  <span>{breakable(column.profile.name)}</span>
                  <span className="sub">{part}</span>
                </span>
              ),
            },
            {
              key: 'reason',
              head: words.reason,
              wide: true,
              cell: ({ column: { verdict } }) => (
                <>
                  {verdict.reasonCode !== null && reasonText(verdict.reasonCode, language)}{' '}
                  <span className="sub">
                    {verdict.foundBy !== null && foundBy[verdict.foundBy]}
                    {verdict.count > 0 && ` · ${words.matches(format.count(verdict.count))}`}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
