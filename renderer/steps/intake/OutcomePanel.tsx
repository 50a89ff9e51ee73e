import { DataTable } from '../../components/DataTable.tsx';
import { CellSelect } from '../../components/Select.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { setMeaning } from './actions.ts';
import { columnWords } from './column-words.ts';
import { type Meaning, roleHolder } from './decisions.ts';
import { partIds } from './part-ids.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

const meanings = ['unlawful', 'lawful', 'unknown'] as const satisfies readonly Meaning[];

/** What each value of the outcome column says about a case file. */
export function OutcomePanel() {
  const words = useText(text);
  const said = useText(columnWords);
  const format = useFormat();
  const { inspection, decisions } = useIntake();
  const name = roleHolder(decisions, 'outcome');
  const column = inspection?.columns.find(({ profile }) => profile.name === name);
  const chosen = decisions.meanings[name ?? ''] ?? {};
  const values = column?.profile.topValues ?? [];
  const rowsWith = (wanted: readonly Meaning[]) =>
    values.reduce((sum, { value, count }) => {
      const meaning = chosen[value];
      return meaning !== undefined && wanted.includes(meaning) ? sum + count : sum;
    }, 0);
  const options = [
    { value: '', label: words.noMeaning, disabled: true },
    ...meanings.map((value) => ({ value, label: said.meanings[value] })),
  ] as const;
  return (
    <section className="panel stack intake-outcome" id={partIds.outcome} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.outcomeTitle}</h2>
      {column === undefined || name === null ? (
        <p>{words.noOutcome}</p>
      ) : (
        <>
          <p className="sub">{words.outcomeColumn(name)}</p>
          <DataTable
            caption={words.outcomeTitle}
            hideCaption
            rows={values}
            rowKey={({ value }) => value}
            columns={[
              { key: 'value', head: words.value, rowHead: true, wide: true, cell: ({ value }) => value },
              { key: 'rows', head: words.rows, numeric: true, cell: ({ count }) => format.count(count) },
              {
                key: 'meaning',
                head: words.meaning,
                cell: ({ value }) => (
                  <CellSelect<Meaning | ''>
                    label={words.meaningOf(value)}
                    value={chosen[value] ?? ''}
                    options={options}
                    onChange={(meaning) => {
                      if (meaning !== '') setMeaning(name, value, meaning);
                    }}
                  />
                ),
              },
            ]}
          />
          {column.profile.missing > 0 && (
            <p className="sub">
              {words.missing(format.count(column.profile.missing))}: {said.meanings.unknown}
            </p>
          )}
          <p>
            {words.outcomeSum(format.count(rowsWith(['unlawful', 'lawful'])), format.count(rowsWith(['unlawful'])))}
          </p>
        </>
      )}
    </section>
  );
}
