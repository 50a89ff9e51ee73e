import { type ReactNode, useState } from 'react';
import { useStacked } from './use-stacked.ts';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Right aligned, on one line. */
  readonly numeric?: boolean;
  /** Takes the room that the other columns leave. */
  readonly wide?: boolean;
  /** This cell names its row. */
  readonly rowHead?: boolean;
  /** Makes the head a button that sorts by this value. */
  readonly sortBy?: (row: Row) => number | string;
  readonly foot?: ReactNode;
}

interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** When a heading above the table already says the same. */
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly chosen?: (row: Row) => boolean;
  readonly initialSort?: Sort;
}

const tableClass = 'utrecht-table utrecht-table--html-table';

export const cellClass = <Row,>(column: Column<Row>, base: string): string =>
  [base, column.numeric ? 'num' : '', column.wide ? 'wide' : ''].filter(Boolean).join(' ');

/**
 * A table of some dozens of rows, on Utrecht's cells; where it is wider than its room, a card per row. For long lists there is
 * `VirtualTable`.
 */
export function DataTable<Row>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowKey,
  chosen,
  initialSort,
}: DataTableProps<Row>) {
  const [room, isStacked] = useStacked<HTMLDivElement>();
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const sorted = sortRows(rows, columns, sort);
  return (
    <div ref={room} className="table-scroll">
      <table className={isStacked ? `${tableClass} stacked` : tableClass}>
        <caption className={hideCaption ? 'visually-hidden' : 'utrecht-table__caption'}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {sorted.map((row) => (
            <tr
              key={rowKey(row)}
              className={chosen?.(row) ? 'utrecht-table__row utrecht-table__row--chosen' : 'utrecht-table__row'}
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} isStacked={isStacked} />
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.foot !== undefined) && (
          <tfoot className="utrecht-table__footer">
            <tr className="utrecht-table__row">
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column, 'utrecht-table__cell')}>
                  <Content head={column.head} content={column.foot} isStacked={isStacked} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface BodyCellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  /** The row is a card: what names it stands above, each other cell behind the head of its column. */
  readonly isStacked?: boolean;
}

export function BodyCell<Row>({ column, row, isStacked = false }: BodyCellProps<Row>) {
  return column.rowHead ? (
    <th scope="row" className={cellClass(column, 'utrecht-table__header-cell')}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={cellClass(column, 'utrecht-table__cell')}>
      <Content head={column.head} content={column.cell(row)} isStacked={isStacked} />
    </td>
  );
}

interface ContentProps {
  readonly head: ReactNode;
  readonly content: ReactNode;
  readonly isStacked: boolean;
}

/** What a cell holds; on a card after the head, which screen readers tell of by themselves. An empty cell stays empty, and takes no room. */
function Content({ head, content, isStacked }: ContentProps) {
  const isEmpty = content === false || content === null || content === undefined || content === '';
  if (!isStacked || isEmpty) return content;
  return (
    <>
      <span className="cell-head" aria-hidden="true">
        {head}
      </span>
      {content}
    </>
  );
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={cellClass(column, 'utrecht-table__header-cell')}
      aria-sort={column.sortBy === undefined ? undefined : (direction ?? 'none')}
    >
      {column.sortBy === undefined ? (
        column.head
      ) : (
        <button type="button" className="sort" onClick={() => onSort({ key: column.key, direction: next })}>
          {column.head}
          <svg
            width="9"
            height="9"
            viewBox="0 0 10 10"
            aria-hidden="true"
            className={direction === undefined ? 'sort-idle' : undefined}
          >
            <path d={direction === 'descending' ? 'M5 9L1 2h8z' : 'M5 1l4 7H1z'} fill="currentColor" />
          </svg>
        </button>
      )}
    </th>
  );
}

/** Rows in the order asked for; equal ones keep the order they came in. */
function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const by = columns.find((column) => column.key === sort?.key)?.sortBy;
  if (by === undefined || sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const left = by(a);
    const right = by(b);
    if (left === right) return 0;
    return left < right ? -sign : sign;
  });
}
