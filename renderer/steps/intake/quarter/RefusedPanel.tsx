import type { QuarterTable } from '../../../../shared/contract/intake-quarter.ts';
import { isReasonCode, reasonText } from '../../../../shared/domain/refusals-reasons.ts';
import { breakable } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { columnWords } from '../column-words.ts';
import { reportText } from './report-text.ts';

/** Columns that the door kept out of a delivery, with why and how that was found. */
export function RefusedPanel({ tables }: { readonly tables: readonly QuarterTable[] }) {
  const words = useText(reportText);
  const { foundBy: ways } = useText(columnWords);
  const language = useLanguage();
  const format = useFormat();
  const refused = tables.flatMap(({ table, refusedColumns }) => refusedColumns.map((column) => ({ table, column })));
  const title = refused.length === 0 ? words.refusedNone : words.refusedTitle(format.count(refused.length));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      {refused.length > 0 && (
        <>
          <p className="sub">{words.refusedNote}</p>
          <DataTable
            caption={title}
            hideCaption
            rows={refused}
            rowKey={({ table, column }) => `${table} ${column.name}`}
            columns={[
              {
                key: 'name',
                head: words.column,
                rowHead: true,
                cell: ({ table, column }) => (
                  <span className="stack stack-tight intake-name">
                    <span>{breakable(column.name)}</span>
                    <span className="sub">{breakable(table)}</span>
                  </span>
                ),
              },
              {
                key: 'reason',
                head: words.reason,
                wide: true,
                cell: ({ column: { reason, foundBy, count } }) => (
                  <>
                    {isReasonCode(reason) ? reasonText(reason, language) : reason}{' '}
                    <span className="sub">
                      ({ways[foundBy]}
                      {count > 0 && `, ${words.matches(format.count(count))}`})
                    </span>
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
