import type { QuarterLevel, RouteGroup } from '../../../../shared/contract/assess-drift.ts';
import { isoOfDays } from '../../../../shared/domain/columns-dates.ts';
import { OUTCOME } from '../../../../shared/domain/outcome.ts';
import { RANDOM_ROUTE } from '../../../../shared/domain/random-route.ts';
import { quarterOf } from '../../../../shared/domain/source-tables.ts';
import { probabilityOf } from '../../../../shared/learning/additive-model.ts';
import { calibrationByQuarter } from '../../../../shared/learning/stats/calibration-by-quarter.ts';
import type { TrainingCase } from '../../prepare/cases.ts';
import type { ScoredModel } from '../../training.ts';

/** An investigation with a known outcome, and what a model says of it that did not learn from it. */
export interface PredictedOutcome {
  readonly case: TrainingCase;
  /** Row in the analysis table; null for one that came to light after the table was made. */
  readonly row: number | null;
  /** Place among the cases that were computed and scored for this; null for one in the table. */
  readonly scored: number | null;
}

/**
 * Log-odds of an investigation by a model that did not see it: held-out predictions for what it learned from, its own for what was kept
 * apart from it or came afterwards. Null where it learned from it without a held-out prediction. A random investigation gets the estimate
 * that lists and dossiers show, moved to the population; a chosen one the level that the model learned, which is that of chosen ones.
 * @param logOdds of the cases that were scored for this
 */
export function honestPrediction(
  model: Pick<ScoredModel, 'logOdds' | 'heldLogOdds' | 'heldRows' | 'toPopulation'>,
  learned: ReadonlySet<number>,
  logOdds: Float64Array,
): (outcome: PredictedOutcome) => number | null {
  const held = new Map(Array.from(model.heldRows, (row, index) => [row, model.heldLogOdds[index] as number]));
  const unseen = ({ row, scored }: PredictedOutcome): number | null => {
    if (row === null) return logOdds[scored as number] as number;
    return held.get(row) ?? (learned.has(row) ? null : (model.logOdds[row] as number));
  };
  return (outcome) => {
    const own = unseen(outcome);
    return own === null || groupOf(outcome) === 'others' ? own : own + model.toPopulation.shift;
  };
}

const groupOf = ({ case: { route } }: PredictedOutcome): RouteGroup => (route === RANDOM_ROUTE ? 'random' : 'others');

/** Calibration by the quarter in which investigations started, chosen and random apart. */
export function levelsByQuarter(
  outcomes: readonly PredictedOutcome[],
  predict: (outcome: PredictedOutcome) => number | null,
): QuarterLevel[] {
  const predicted = outcomes.flatMap((own) => {
    const logOdds = predict(own);
    if (logOdds === null) return [];
    return [{ group: groupOf(own), logOdds, quarter: quarterOf(isoOfDays(own.case.start)), hit: own.case.outcome }];
  });
  return (['random', 'others'] as const).flatMap((group) => {
    const own = predicted.filter((one) => one.group === group);
    if (own.length === 0) return [];
    const quarters = calibrationByQuarter(
      Uint8Array.from(own, ({ hit }) => (hit === OUTCOME.unlawful ? 1 : 0)),
      Float64Array.from(own, ({ logOdds }) => logOdds),
      own.map(({ quarter }) => quarter),
      { groups: 1 },
    );
    const expectedIn = (quarter: string): number =>
      own.filter((one) => one.quarter === quarter).reduce((sum, { logOdds }) => sum + probabilityOf(logOdds), 0);
    return quarters.map(({ quarter, n, hits, level }) => {
      return { quarter, group, n, hits, expected: expectedIn(quarter), level };
    });
  });
}
