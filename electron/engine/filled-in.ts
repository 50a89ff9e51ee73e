import type { FilledIn } from '../../shared/contract/draft.ts';
import { OUTCOME } from '../../shared/learning/table.ts';
import type { Analysis } from './analysis.ts';
import { baseRateOf } from './assessment.ts';

/**
 * What becomes of the case files that a card or profile points at: how many there are, and how many of those with a known outcome that
 * may be looked at before a training (never the ones held out or kept apart) are unlawful.
 * @param isMember 1 per row of the analysis that it points at
 * @param train rows that may be looked at
 */
export function filledIn(analysis: Analysis, isMember: Uint8Array, train: Int32Array): FilledIn {
  const { table, population: dossiers } = analysis;
  const rows = train.filter((row) => isMember[row] === 1);
  const outcome = Uint8Array.from(rows, (row) => (table.outcome[row] === OUTCOME.unlawful ? 1 : 0));
  const { weights } = table;
  const own = weights === null ? null : Float64Array.from(rows, (row) => weights[row] as number);
  const population = dossiers.reduce((count, row) => count + (isMember[row] === 1 ? 1 : 0), 0);
  return {
    n: rows.length,
    hits: outcome.reduce((count, unlawful) => count + unlawful, 0),
    hitRate: rows.length === 0 ? null : baseRateOf(outcome, own),
    population,
    share: dossiers.length === 0 ? 0 : population / dossiers.length,
  };
}
