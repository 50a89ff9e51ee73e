import type { AdditiveModel } from '../../../../shared/learning/additive-model.ts';
import { stratifiedFolds } from '../../../../shared/learning/folds.ts';
import { calibratedPropensity } from '../../../../shared/learning/propensity/calibrated-propensity.ts';
import { hashKeys } from '../../../../shared/learning/row-keys.ts';
import { OUTCOME } from '../../../../shared/learning/table.ts';
import type { FitTask, FittedModel, ModelPlan, SharedData } from '../../compute/fit-task.ts';
import type { Pool } from '../../compute/pool.ts';
import { inTurn } from '../../in-turn.ts';

/** The probability of being investigated by some routes. */
export interface FittedPropensity {
  /** Per row, by a model that did not see its person, calibrated. */
  readonly propensity: Float64Array;
  /** Per row the same before calibration. */
  readonly logOdds: Float64Array;
}

export interface FitEvents {
  readonly onCancel: (stop: () => void) => void;
  /** Told of each fit that is done. */
  readonly onFit: () => void;
}

/** Fits that `fitPropensity` takes. */
export const FOLDS = 4;

/**
 * L1 logistic regression on steps ("two letters or more"), straight lines and what is missing: RuleFit with one condition per rule. A step
 * lies where the office draws its line, which a straight line alone would miss; with one condition, what each feature adds can be said
 * apart. The scorecard would keep a feature only when it is significant per person, which leaves out much of what decided.
 */
const models: ModelPlan = {
  ruleFit: { maxConditions: 1, trees: 100, chains: 3, validatedFolds: 3 },
  scorecard: null,
  riskGroups: false,
  card: null,
  profile: null,
};

/** Enough cases were counted beforehand, against a lower limit than that of a model which ranks people: hence a refit. */
const task = (rows: Int32Array, score: Int32Array): FitTask => ({ models, seed: 1, rows, score, refit: true });

const ruleFitOf = (made: readonly FittedModel[]): FittedModel => {
  const model = made.find(({ kind }) => kind === 'rulefit');
  if (model === undefined) throw new Error('no model of the choice was made');
  return model;
};

const tellingRows = ({ outcome }: SharedData['table']): Int32Array =>
  Int32Array.from(outcome.keys()).filter((row) => outcome[row] !== OUTCOME.unknown);

/**
 * Learns an event, such as being chosen, from what was known beforehand. Cross-fitted: the probability of a row comes from a model that
 * saw none of the rows of its person, so that nobody's weight is decided by their own event.
 *
 * Source: Chernozhukov et al. (2018), Econometrics Journal 21, C1-C68 (cross-fitting).
 *
 * @param data rows of the risk set, their persons as keys and the event as outcome: 1, 0, or 2 where the row says nothing
 * @throws AppError TRAIN_TOO_FEW_POSITIVES or TRAIN_TOO_FEW_NEGATIVES with fewer than ten of either outside a fold, CANCELLED
 */
export async function fitPropensity(
  pool: Pool,
  data: SharedData,
  { onCancel, onFit }: FitEvents,
): Promise<FittedPropensity> {
  const { outcome: event } = data.table;
  const foldOf = await inTurn(() => stratifiedFolds(event, hashKeys(data.keys), FOLDS));
  const telling = tellingRows(data.table);
  const held = Array.from({ length: FOLDS }, (_, fold) =>
    Int32Array.from(event.keys()).filter((row) => foldOf[row] === fold),
  );
  const tasks = held.map((score, fold) =>
    task(
      telling.filter((row) => foldOf[row] !== fold),
      score,
    ),
  );
  const logOdds = new Float64Array(event.length);
  await pool.run(data, tasks, {
    onCancel,
    onDone: (fold, made) => {
      const said = ruleFitOf(made).logOdds;
      for (const [place, row] of (held[fold] ?? new Int32Array(0)).entries()) logOdds[row] = said[place] as number;
      onFit();
    },
  });
  return { propensity: await inTurn(() => calibratedPropensity(event, logOdds)), logOdds };
}

/** The model of an event on all rows: for what tells the choice, never for weights. Throws as `fitPropensity`. */
export async function fitChoice(pool: Pool, data: SharedData, { onCancel, onFit }: FitEvents): Promise<AdditiveModel> {
  const fitted: FittedModel[] = [];
  await pool.run(data, [task(tellingRows(data.table), new Int32Array(0))], {
    onCancel,
    onDone: (_, made) => {
      fitted.push(ruleFitOf(made));
      onFit();
    },
  });
  return ruleFitOf(fitted).model;
}
