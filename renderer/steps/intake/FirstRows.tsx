import type { DeliveredColumn, Delivery } from '../../../shared/contract/intake.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { ask } from '../../app/bridge.ts';
import type { Column } from '../../components/DataTable.tsx';
import { VirtualTable } from '../../components/VirtualTable.tsx';
import type { Formats } from '../../i18n/format.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { type ColumnWords, columnWords } from './column-words.ts';
import { text } from './text.ts';

type Cell = string | number | null;
type Row = readonly Cell[];

const outcomeMeanings = {
  [OUTCOME.lawful]: 'lawful',
  [OUTCOME.unlawful]: 'unlawful',
  [OUTCOME.unknown]: 'unknown',
} as const;

/** A stored value as people write it: outcomes are stored as codes and dates as days. */
function cellWords(cell: Cell, { role, kind }: DeliveredColumn, format: Formats, words: ColumnWords): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (role === 'outcome') {
    const meaning = Object.entries(outcomeMeanings).find(([code]) => Number(code) === cell)?.[1];
    return meaning === undefined ? String(cell) : words.meanings[meaning];
  }
  if (kind === 'date') return format.date(isoOfDays(cell));
  return Number.isInteger(cell) ? String(cell) : format.number(cell, 2);
}

/** The rows as they lie in the vault. Group attributes lie apart and are not among them. */
export function FirstRows({ delivery }: { readonly delivery: Delivery }) {
  const words = useText(text);
  const said = useText(columnWords);
  const format = useFormat();
  const shown = delivery.columns.filter(({ role }) => role !== 'group');
  const columns = shown.map(
    (column, index): Column<Row> => ({
      key: column.name,
      head: column.name,
      numeric: column.kind === 'number' && column.role !== 'outcome' && column.role !== 'number',
      cell: (row) => cellWords(row[index] ?? null, column, format, said),
    }),
  );
  const load = async (offset: number, limit: number) => (await ask('intake.rows', { offset, limit })).rows;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.firstRows}</h2>
      <p className="sub">{words.firstRowsNote}</p>
      <VirtualTable
        caption={words.firstRows}
        columns={columns}
        total={delivery.rows}
        load={load}
        listKey={String(delivery.id)}
        height={380}
      />
    </section>
  );
}
