import type { DeliveredColumn, Delivery } from '../../../shared/contract/intake.ts';
import { isReasonCode, reasonText } from '../../../shared/domain/refusals-reasons.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { breakable } from '../../components/breakable.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { columnWords } from './column-words.ts';
import { text } from './text.ts';

const roleOrder = [
  'outcome',
  'number',
  'person',
  'feature',
  'group',
  'weight',
  'split',
] as const satisfies readonly Role[];

/** Which columns came in under which role, which were let in with a reason, and which stayed outside. */
export function DeliveredColumns({ delivery }: { readonly delivery: Delivery }) {
  const words = useText(text);
  const said = useText(columnWords);
  const format = useFormat();
  const explained = delivery.columns.filter(({ reason }) => reason !== null);
  const byRole = roleOrder
    .map((role) => ({ role, columns: delivery.columns.filter((column) => column.role === role) }))
    .filter(({ columns }) => columns.length > 0);
  return (
    <div className="grid grid-2 stretch">
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.columnsByRole}</h2>
        <DataTable
          caption={words.columnsByRole}
          hideCaption
          rows={byRole}
          rowKey={({ role }) => role}
          columns={[
            { key: 'role', head: words.role, rowHead: true, cell: ({ role }) => said.roles[role] },
            { key: 'count', head: words.count, numeric: true, cell: ({ columns }) => format.count(columns.length) },
            {
              key: 'names',
              head: words.names,
              wide: true,
              cell: ({ columns }) => <Names columns={columns} />,
            },
          ]}
        />
        {explained.length > 0 && (
          <>
            <h3 className="utrecht-heading-3">{words.proxiesTitle}</h3>
            <DataTable
              caption={words.proxiesTitle}
              hideCaption
              rows={explained}
              rowKey={({ position }) => position}
              columns={[
                { key: 'column', head: words.column, rowHead: true, cell: ({ name }) => name },
                { key: 'reason', head: words.reason, wide: true, cell: ({ reason }) => reason },
              ]}
            />
          </>
        )}
      </section>
      <StayedOut delivery={delivery} />
    </div>
  );
}

const namesAtFirst = 30;
/** Names may be long and written as one word: they may break after an underscore. */
const listNames = (columns: readonly DeliveredColumn[]) => columns.map(({ name }) => breakable(name)).join(', ');

function Names({ columns }: { readonly columns: readonly DeliveredColumn[] }) {
  const words = useText(text);
  const format = useFormat();
  const rest = columns.slice(namesAtFirst);
  if (rest.length === 0) return listNames(columns);
  return (
    <>
      {listNames(columns.slice(0, namesAtFirst))}
      <details>
        <summary>{words.others(format.count(rest.length))}</summary>
        {listNames(rest)}
      </details>
    </>
  );
}

function StayedOut({ delivery: { refusedColumns } }: { readonly delivery: Delivery }) {
  const words = useText(text);
  const said = useText(columnWords);
  const language = useLanguage();
  const format = useFormat();
  const reasonWords = (code: string) => {
    if (!isReasonCode(code)) return code === 'BY_CHOICE' ? said.byChoice : code;
    return reasonText(code, language);
  };
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.filters.refused}</h2>
      {refusedColumns.length === 0 ? (
        <p>{words.refusedNoneNote}</p>
      ) : (
        <>
          <p className="sub">{words.refusedDone}</p>
          <DataTable
            caption={words.refusedDone}
            hideCaption
            rows={refusedColumns}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', head: words.column, rowHead: true, cell: ({ name }) => breakable(name) },
              {
                key: 'reason',
                head: words.reason,
                wide: true,
                cell: ({ reason, foundBy, count }) => (
                  <>
                    {reasonWords(reason)}{' '}
                    <span className="sub">
                      ({said.foundBy[foundBy]}
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
