import { closeSync, openSync, writeSync } from 'node:fs';
import type { AnalysisTable } from '../../shared/learning/table.ts';
import type { Case } from '../cases.ts';

interface NamedValues {
  readonly name: string;
  readonly at: (row: number) => number;
}

/** Numbers only, as most peers need it: a level of a categorical column becomes a column of its own. */
function numbersOf(table: AnalysisTable): NamedValues[] {
  return table.columns.flatMap((column, position): NamedValues[] =>
    column.kind === 'numeric'
      ? [{ name: column.name, at: (row) => column.values[row] as number }]
      : column.levels.map((_, level) => ({
          name: `c${position}_${level}`,
          at: (row) => (column.codes[row] === level ? 1 : 0),
        })),
  );
}

/** Writes the rows of a case as delimited text with the columns `y` and `split` at the end. */
export function writeCaseCsv(path: string, { train, test }: Pick<Case, 'train' | 'test'>): void {
  const file = openSync(path, 'w');
  try {
    const header = numbersOf(train).map(({ name }) => name);
    writeSync(file, `${[...header, 'y', 'split'].join(',')}\n`);
    for (const [split, table] of [['train', train] as const, ['test', test] as const]) {
      const values = numbersOf(table);
      for (let row = 0; row < table.rows; row++)
        writeSync(file, `${values.map(({ at }) => at(row)).join(',')},${table.outcome[row]},${split}\n`);
    }
  } finally {
    closeSync(file);
  }
}
