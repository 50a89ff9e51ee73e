import { useState } from 'react';
import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { type ColumnFilter, columnFilters, fitsFilter, searchColumns } from './column-filter.ts';
import { partIds } from './part-ids.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';
import { UndoLine } from './UndoLine.tsx';

/** A file may have hundreds of columns: more than this come only when asked for. */
const columnsAtOnce = 60;

/** All columns of the file, with what the door says of each and the role that the analyst gives it. */
export function ColumnsPanel({ columns }: { readonly columns: readonly InspectedColumn[] }) {
  const words = useText(text);
  const format = useFormat();
  const decisions = useIntake((intake) => intake.decisions);
  const [filter, setFilter] = useState<ColumnFilter>('all');
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(columnsAtOnce);
  const found = searchColumns(columns, typed).filter((column) => fitsFilter(column, filter, decisions));
  const left = found.length - limit;
  const count = (value: ColumnFilter) => columns.filter((column) => fitsFilter(column, value, decisions)).length;
  const title = words.columnsTitle(format.count(columns.length));
  return (
    <section className="panel stack" id={partIds.columns} tabIndex={-1}>
      <div className="row between">
        <h2 className="utrecht-heading-2">{title}</h2>
        <UndoLine />
      </div>
      <div className="row between intake-filters">
        <Segmented
          label={words.filterLabel}
          value={filter}
          onChange={setFilter}
          options={columnFilters.map((value) => ({
            value,
            label: words.filterWith(words.filters[value], format.count(count(value))),
          }))}
        />
        <TextField label={words.search} value={typed} onChange={setTyped} maxLength={120} />
      </div>
      {found.length === 0 ? <p>{words.noMatch}</p> : <ColumnsTable caption={title} columns={found.slice(0, limit)} />}
      {left > 0 && (
        <Button onPress={() => setLimit(limit + columnsAtOnce)}>
          {words.more(format.count(Math.min(left, columnsAtOnce)))}
        </Button>
      )}
    </section>
  );
}
