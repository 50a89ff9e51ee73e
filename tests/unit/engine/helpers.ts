import type { Analysis } from '../../../electron/engine/analysis.ts';
import type { ScoredModel } from '../../../electron/engine/training.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';

/** An analysis around a table, as if it had come from a vault. */
export function analysisOf(table: AnalysisTable, numbers: readonly string[]): Analysis {
  return {
    delivery: {
      id: 1,
      name: 'test',
      sourceFileName: 'test.csv',
      sha256: '0'.repeat(64),
      rows: table.rows,
      referenceDate: '2026-10-01',
      importedAt: '2026-10-02T10:00:00.000Z',
      importedBy: 'test',
      report: null,
    },
    columns: [],
    table,
    numbers,
    persons: numbers,
    population: Int32Array.from(numbers.keys()),
    lately: new Set(),
    randomRows: null,
    lines: Int32Array.from(numbers, (_, row) => row + 2),
    testRows: null,
    words: new Map(),
    whole: new Set(),
    hash: '',
  };
}

/** A model without terms that happens to have these scores. */
export function scoredOf(logOdds: Float64Array): ScoredModel {
  return {
    kind: 'rulefit-readable',
    model: {
      format: 'toetssteen-model',
      version: 1,
      kind: 'rulefit-readable',
      intercept: 0,
      terms: [],
      features: [],
      training: { rows: 0, positives: 0, prevalence: 0, weighted: false, lambda: 0, seed: 1 },
    },
    termRepeats: [],
    logOdds,
    heldLogOdds: new Float64Array(0),
    seeds: [],
    toPopulation: { shift: 0, repeats: new Float64Array(0) },
    heldRows: new Int32Array(0),
    repeats: [],
  };
}
