import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { type Analysis, knownRandomRows } from '../analysis.ts';
import { listed } from '../assess/on-random.ts';
import { openRows } from '../selection.ts';
import type { ScoredModel } from '../training.ts';
import type { Tally } from './count-groups.ts';

/** The rows that measures of a model are counted over. */
export interface ModelRows {
  /** Rows to choose from, and whether the model would choose a row when the capacity is spent on them. */
  readonly eligible: Int32Array;
  readonly isChosen: (row: number) => boolean;
  /** Random dossiers with a known outcome. */
  readonly random: Int32Array;
  readonly isUnlawful: (row: number) => boolean;
}

type Rows = Pick<Analysis, 'table' | 'numbers' | 'randomRows' | 'population' | 'lately'>;

/** @param capacity dossiers that can be investigated; more than there are to choose from means all of them */
export function modelRows(analysis: Rows, { logOdds }: Pick<ScoredModel, 'logOdds'>, capacity: number): ModelRows {
  const { outcome } = analysis.table;
  const eligible = openRows(analysis);
  const chosen = Math.min(capacity, eligible.length);
  return {
    eligible,
    isChosen: chosen === 0 ? () => false : listed(logOdds, analysis.numbers, eligible, chosen),
    random: knownRandomRows(analysis),
    isUnlawful: (row) => outcome[row] === OUTCOME.unlawful,
  };
}

/**
 * What is counted of the model per group (METHOD 8). Only who is chosen can be told of everybody; what an investigation would have found
 * is known of the random dossiers alone, and those stand for all.
 */
export function modelTallies({ eligible, isChosen, random, isUnlawful }: ModelRows): Tally[] {
  const isLawful = (row: number): boolean => !isUnlawful(row);
  return [
    { measure: 'selected', members: eligible, isHit: isChosen },
    { measure: 'wronglySelected', members: random, isHit: (row) => isChosen(row) && isLawful(row) },
    { measure: 'falsePositive', members: random.filter(isLawful), isHit: isChosen },
    { measure: 'falseNegative', members: random.filter(isUnlawful), isHit: (row) => !isChosen(row) },
    { measure: 'precision', members: random.filter(isChosen), isHit: isUnlawful },
    { measure: 'baseRate', members: random, isHit: isUnlawful },
  ];
}
