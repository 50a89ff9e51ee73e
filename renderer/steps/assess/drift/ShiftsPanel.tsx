import { useState } from 'react';
import type { Drift } from '../../../../shared/contract/assess-drift.ts';
import { type Against, psiLimits } from '../../../../shared/domain/drift-alarms.ts';
import { ShiftLine } from '../../../charts/ShiftLine.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { shiftPoints, shiftRows } from './shift-rows.ts';
import { text } from './text.ts';

/** Twice the upper limit: what lies higher is told in figures, or the limits could not be told apart. */
const TOP = 2 * psiLimits.alarm;

/** How far estimates and features moved, date by date. */
export function ShiftsPanel({ result }: { readonly result: NonNullable<Drift['result']> }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [against, setAgainst] = useState<Against>(
    result.score.some(({ trained }) => trained !== null) ? 'trained' : 'before',
  );
  const rows = shiftRows(result, against, { language, scoreName: words.score });
  const cells = rows.flatMap(({ name, quarters }) => quarters.map((own) => ({ name, ...own, shift: own[against] })));
  const number = (value: number | undefined): string => (value === undefined ? '–' : format.number(value, 2));
  const figuresOf = (name: string): string =>
    cells
      .filter((own) => own.name === name)
      .map(({ quarter, shift }) => `${quarter}: ${number(shift?.index)}`)
      .join('; ');
  const hasBase = cells.some(({ shift }) => shift !== null);
  return (
    <section className="panel stack">
      <div className="row">
        <span>{words.compareWith}</span>
        <Segmented
          label={words.compareWith}
          options={(['trained', 'before'] as const).map((value) => ({ value, label: words.compare[value] }))}
          value={against}
          onChange={setAgainst}
        />
      </div>
      {!hasBase && <p>{words.noBase}</p>}
      <ChartFrame
        title={words.shiftsTitle}
        sentence={words.shiftsSentence(format.count(rows.length - 1), format.count(result.features.length))}
        chart={
          <div className="drift-lines">
            {rows.map((row) => (
              <div key={row.name} className="stack stack-tight">
                <h3 className="utrecht-heading-3">{row.name}</h3>
                <ShiftLine
                  points={shiftPoints(row, against)}
                  top={TOP}
                  label={`${words.shiftsLabel}, ${row.name}. ${figuresOf(row.name)}`}
                />
              </div>
            ))}
          </div>
        }
        table={
          <DataTable
            hideCaption
            caption={words.shiftsLabel}
            rows={cells}
            rowKey={({ name, quarter }) => `${name} ${quarter}`}
            columns={[
              { key: 'what', head: words.what, rowHead: true, cell: ({ name }) => name },
              { key: 'quarter', head: words.quarter, cell: ({ quarter }) => quarter },
              { key: 'n', head: words.dossiers, numeric: true, cell: ({ n }) => format.count(n) },
              { key: 'psi', head: words.psi, numeric: true, cell: ({ shift }) => number(shift?.index) },
              { key: 'chance', head: words.chance, numeric: true, cell: ({ shift }) => number(shift?.chance) },
            ]}
          />
        }
      />
    </section>
  );
}
