import { OUTCOME } from '../../../../shared/learning/table.ts';
import { presentAnalysis } from '../../analysis.ts';
import type { CaseSet } from '../../prepare/cases.ts';
import { madeTable } from '../../prepare/made-table.ts';
import type { Db } from '../../store/database.ts';
import { presentTraining, scoredModel } from '../../training.ts';
import type { StoredChosen } from './chosen-state.ts';
import { isDrawn, type RiskSet } from './risk-set.ts';
import { weightedModel } from './weighted-model.ts';

/** Where the investigations of the analysis table are found back. */
export interface ModelSource {
  /** The computation of features at hand; a table that was made from another one is not about these cases. */
  readonly run: number;
  readonly cases: Pick<CaseSet, 'ranking' | 'training'>;
  readonly set: RiskSet;
  /** Per row of the risk set, the probability of being investigated by choice, and of being investigated at all. */
  readonly chosen: Float64Array;
  readonly any: Float64Array;
}

/**
 * How the readable model of the present training (the scorecard where that was refused) does on investigations that it did not learn
 * from, as counted and weighted. Measured on the lot as well, the weight is that of being investigated at all.
 *
 * @returns null without a training on the table that was made from this computation, or with too few of its investigations in the risk set
 */
export function modelUnderWeights(db: Db, { run, cases, set, chosen, any }: ModelSource): StoredChosen['model'] {
  const analysis = presentAnalysis(db);
  const training = presentTraining(db);
  if (analysis === null || training === null || madeTable(db)?.run !== run) return null;
  const scored = scoredModel(db, training, 'rulefit-readable') ?? scoredModel(db, training, 'scorecard');
  if (scored === null) return null;
  const { outcome } = analysis.table;
  const riskRowOf = riskRowReader(set);
  // The table holds the dossiers of today first, then the investigations in their own order.
  const today = cases.ranking.at(-1)?.cases.length ?? 0;
  const found = [...scored.heldRows.entries()].flatMap(([place, row]) => {
    const own = cases.training[row - today];
    const riskRow = own === undefined ? undefined : riskRowOf(own.dossier, own.start);
    if (own === undefined || riskRow === undefined || outcome[row] === OUTCOME.unknown) return [];
    return [{ row, riskRow, isDrawn: isDrawn(own.route ?? ''), logOdds: scored.heldLogOdds[place] as number }];
  });
  const propensity = found.some((own) => own.isDrawn) ? any : chosen;
  const figures = weightedModel(scored.kind, {
    outcome: Uint8Array.from(found, ({ row }) => (outcome[row] === OUTCOME.unlawful ? 1 : 0)),
    logOdds: Float64Array.from(found, ({ logOdds }) => logOdds),
    propensity: Float64Array.from(found, ({ riskRow }) => propensity[riskRow] as number),
  });
  return figures === null ? null : { training: training.id, figures };
}

/** From an investigation, by dossier and first day, to its row in the risk set. */
function riskRowReader({ rows, investigations }: RiskSet): (dossier: number, start: number) => number | undefined {
  const keyOf = (dossier: number | undefined, start: number): string => `${dossier} ${start}`;
  const known = new Map(
    [...investigations].flatMap(([row, all]) =>
      all.map(({ start }) => [keyOf(rows[row]?.dossier, start), row] as const),
    ),
  );
  return (dossier, start) => known.get(keyOf(dossier, start));
}
