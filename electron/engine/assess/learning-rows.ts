import type { Analysis } from '../analysis.ts';
import type { Db } from '../store/database.ts';
import { type TrainingRows, trainingRows } from '../training-rows.ts';
import { criteriaInForce, criteriaState } from './criteria-state.ts';

interface Remembered {
  readonly whole: TrainingRows;
  readonly apart: TrainingRows;
}

const remembered = new WeakMap<Analysis, Remembered>();

/**
 * Rows of investigations that were drawn at random, and all others of the same persons: a model that saw somebody's other investigation
 * has seen part of the answer. All that were drawn, whatever their outcome, so that no outcome decides what is learned from.
 */
export function randomRows({ randomRows: drawn, persons }: Pick<Analysis, 'randomRows' | 'persons'>): Set<number> {
  if (drawn === null || drawn.length === 0) return new Set();
  const own = new Set(Array.from(drawn, (row) => persons[row] as string));
  return new Set(persons.flatMap((person, row) => (own.has(person) ? [row] : [])));
}

/** Rows that models may learn from. The same object each time: rows of a delivery never change. */
export function rowsToLearnFrom(analysis: Analysis, learnFromRandom: boolean): TrainingRows {
  const known = remembered.get(analysis) ?? {
    whole: trainingRows(analysis),
    apart: trainingRows(analysis, randomRows(analysis)),
  };
  remembered.set(analysis, known);
  return learnFromRandom ? known.whole : known.apart;
}

/** The same under the criteria in force; before the first lock under the draft, for whoever sets up a training. */
export function learningRows(db: Db, analysis: Analysis): TrainingRows {
  const { learnFromRandom } = (criteriaInForce(db) ?? criteriaState(db)).definition;
  return rowsToLearnFrom(analysis, learnFromRandom);
}
