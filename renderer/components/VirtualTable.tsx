import { type UIEvent, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { toAppError } from '../app/bridge.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { BodyCell, type Column, cellClass } from './DataTable.tsx';
import { ErrorPanel } from './ErrorPanel.tsx';
import { text } from './text.ts';
import { usePrinting } from './use-printing.ts';

const rowHeight = 34;
const pageSize = 100;

interface VirtualTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Number of rows of the whole list. */
  readonly total: number;
  /** Fetches rows `offset` up to `offset + limit`; called once per page of rows. */
  readonly load: (offset: number, limit: number) => Promise<readonly Row[]>;
  /** Another key is another list: fetched pages are dropped and the list scrolls to its top. */
  readonly listKey: string;
  /** Height on screen in pixels. */
  readonly height?: number;
}

/** A list of any length: only the rows in sight exist, and only their pages are fetched. */
export function VirtualTable<Row>({ caption, columns, total, load, listKey, height = 440 }: VirtualTableProps<Row>) {
  const words = useText(text);
  const format = useFormat();
  const scroll = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const isPrinting = usePrinting();
  const inSight = Math.max(0, Math.floor(top / rowHeight) - 5);
  const belowSight = Math.min(total, Math.ceil((top + height) / rowHeight) + 5);
  const { pages, error } = usePages(listKey, inSight, belowSight, load);
  // Paper does not wait for pages that were not fetched: it gets the list from its top as far as it was.
  const first = isPrinting ? 0 : inSight;
  const last = isPrinting ? Math.min(total, fetchedFromTop(pages)) : belowSight;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useEffect(() => {
    scroll.current?.scrollTo(0, 0);
    setTop(0);
  }, [listKey]);

  if (error !== null) return <ErrorPanel error={error} />;
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  return (
    <section
      ref={scroll}
      className="virtual"
      style={isPrinting ? undefined : { height: Math.min(height, (total + 1) * rowHeight + 4) }}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
      tabIndex={0}
      onScroll={(event: UIEvent<HTMLElement>) => setTop(event.currentTarget.scrollTop)}
    >
      <table className="utrecht-table utrecht-table--html-table" aria-rowcount={total + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row" aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column, 'utrecht-table__header-cell')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          <Spacer rows={first} columns={columns.length} />
          {rows.map((index) => {
            const row = pages.get(Math.floor(index / pageSize))?.[index % pageSize];
            return (
              <tr key={index} className="utrecht-table__row" aria-rowindex={index + 2} style={{ height: rowHeight }}>
                {row === undefined ? (
                  <td className="utrecht-table__cell sub" colSpan={columns.length}>
                    {words.loading}
                  </td>
                ) : (
                  columns.map((column) => <BodyCell key={column.key} column={column} row={row} />)
                )}
              </tr>
            );
          })}
          {!isPrinting && <Spacer rows={total - last} columns={columns.length} />}
        </tbody>
      </table>
      {isPrinting && last < total && (
        <p>{last === 0 ? words.loading : words.printedPart(format.count(last), format.count(total))}</p>
      )}
    </section>
  );
}

/** Rows from the top of the list of which every page was fetched. */
function fetchedFromTop<Row>(pages: ReadonlyMap<number, readonly Row[]>): number {
  let rows = 0;
  for (let page = 0; pages.has(page); page++) rows += pages.get(page)?.length ?? 0;
  return rows;
}

/** Stands for the rows out of sight, so that the scroll bar tells the truth about the length of the list. */
function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return rows > 0 ? (
    <tr className="spacer">
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  ) : null;
}

/** The pages of rows that were fetched for a list; fetches those that are needed for rows `first` up to `last`. */
function usePages<Row>(listKey: string, first: number, last: number, load: VirtualTableProps<Row>['load']) {
  const [fetched, setFetched] = useState<{ readonly key: string; readonly pages: ReadonlyMap<number, readonly Row[]> }>(
    {
      key: listKey,
      pages: new Map(),
    },
  );
  const [error, setError] = useState<AppError | null>(null);
  const asked = useRef({ key: listKey, pages: new Set<number>() });
  const loader = useRef(load);
  loader.current = load;

  useEffect(() => {
    if (asked.current.key !== listKey) asked.current = { key: listKey, pages: new Set() };
    const wanted = asked.current.pages;
    for (let page = Math.floor(first / pageSize); page * pageSize < last; page++) {
      if (wanted.has(page)) continue;
      wanted.add(page);
      loader.current(page * pageSize, pageSize).then(
        (rows) => {
          if (asked.current.key !== listKey) return;
          setFetched((before) => ({
            key: listKey,
            pages: new Map(before.key === listKey ? before.pages : []).set(page, rows),
          }));
        },
        (thrown: unknown) => setError(toAppError(thrown)),
      );
    }
  }, [listKey, first, last]);

  return { pages: fetched.key === listKey ? fetched.pages : new Map<number, readonly Row[]>(), error };
}
