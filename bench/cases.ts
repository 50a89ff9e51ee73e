import { type AnalysisTable, takeRows } from '../shared/learning/table.ts';
import { makeTable, splitRows } from './data.ts';
import { readGerman } from './german.ts';

export const caseNames = ['s', 'm', 'german', 'l'] as const;
export type CaseName = (typeof caseNames)[number];

/** Rows and columns of the made tables; German Credit is what it is. */
const sizes: Readonly<Record<Exclude<CaseName, 'german'>, readonly [rows: number, columns: number]>> = {
  s: [3000, 40],
  m: [12_645, 315],
  l: [100_000, 60],
};

export interface Case {
  readonly name: CaseName;
  readonly train: AnalysisTable;
  readonly test: AnalysisTable;
  /** Log-odds of the truth on the test rows; null for real data, where nobody knows it. */
  readonly testTruth: Float64Array | null;
}

/** One of the bench's tables, 70 % to learn from and 30 % held out. Another seed is another sample, but for German Credit. */
export async function loadCase(name: CaseName, seed: number): Promise<Case> {
  if (name === 'german') {
    const { table, split } = await readGerman();
    return { name, train: takeRows(table, split.train), test: takeRows(table, split.test), testTruth: null };
  }
  const [rows, columns] = sizes[name];
  const { table, truth } = makeTable(rows, columns, seed);
  const { train, test } = splitRows(table.outcome, seed);
  return {
    name,
    train: takeRows(table, train),
    test: takeRows(table, test),
    testTruth: Float64Array.from(test, (row) => truth[row] as number),
  };
}
