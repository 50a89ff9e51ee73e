import { useState } from 'react';
import type { QuarterReport, QuarterTable } from '../../../../shared/contract/intake-quarter.ts';
import { breakable } from '../../../components/breakable.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { reportText } from './report-text.ts';
import { notables, summarise, type TableSummary, totalOf } from './report-view.ts';
import { TableDetails } from './TableDetails.tsx';
import { useCodeWords } from './use-code-words.ts';

/** What was read, repaired and refused in each table; a count opens what happened. */
export function TablesPanel({ report: { tables } }: { readonly report: QuarterReport }) {
  const words = useText(reportText);
  const format = useFormat();
  const [shown, setShown] = useState<QuarterTable | null>(null);
  const rows = tables.map(summarise);
  const delivered = rows.filter(({ table }) => table.parts.length > 0).length;
  const total = totalOf(rows);
  const title = words.tables(format.count(delivered));
  const counted = (count: number, label: string, table: QuarterTable) =>
    count === 0 ? (
      '0'
    ) : (
      <LinkButton onPress={() => setShown(table)} label={label}>
        {format.count(count)}
      </LinkButton>
    );
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{title}</h2>
        <span className="sub">{words.tablesNote}</span>
      </div>
      <DataTable
        caption={title}
        hideCaption
        rows={rows}
        rowKey={({ table }) => table.table}
        columns={[
          {
            key: 'table',
            head: words.table,
            rowHead: true,
            foot: words.total,
            cell: ({ table }) => breakable(table.table),
          },
          {
            key: 'read',
            head: words.read,
            numeric: true,
            foot: format.count(total.read),
            cell: ({ read }) => format.count(read),
          },
          {
            key: 'repaired',
            head: words.repaired,
            numeric: true,
            foot: format.count(total.repaired),
            cell: ({ table, repaired }) =>
              counted(repaired, words.repairedIn(format.count(repaired), table.table), table),
          },
          {
            key: 'refused',
            head: words.refused,
            numeric: true,
            foot: format.count(total.refused),
            cell: ({ table, refused }) => counted(refused, words.refusedIn(format.count(refused), table.table), table),
          },
          {
            key: 'out',
            head: words.columnsOut,
            numeric: true,
            foot: format.count(total.columnsOut),
            cell: ({ columnsOut }) => format.count(columnsOut),
          },
          {
            key: 'notable',
            head: words.notable,
            wide: true,
            foot: '',
            cell: (row) => (hasWords(row) ? <WhatStoodOut row={row} /> : ''),
          },
        ]}
      />
      {shown !== null && <TableDetails table={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

/** Whether there is anything to say of a table: it was not delivered, or something stood out. */
const hasWords = ({ table }: TableSummary): boolean => table.parts.length === 0 || notables(table).length > 0;

function WhatStoodOut({ row: { table } }: { readonly row: TableSummary }) {
  const words = useText(reportText);
  const said = useCodeWords();
  const format = useFormat();
  if (table.parts.length === 0) return <span className="sub">{words.notDelivered}</span>;
  return (
    <span className="stack stack-tight sub quarter-notable">
      {notables(table).map((item) => (
        <span key={item.kind === 'cell' ? `${item.code} ${item.column}` : item.code}>
          {item.kind === 'cell'
            ? words.cellNotable(format.count(item.count), item.column, said.cell(item.code))
            : words.rowNotable(format.count(item.count), said.row(item.code))}
        </span>
      ))}
    </span>
  );
}
