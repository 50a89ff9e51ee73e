/** What is true of the made-up households, and which of it the municipality gets to see. */

import { chance } from '../../electron/engine/demo/draws.ts';
import { interceptFor } from '../../electron/engine/demo/intercept.ts';
import { probabilityOf } from '../../shared/learning/additive-model.ts';
import { type RandomStream, randomStream } from '../../shared/learning/random.ts';
import type { DemoCondition, DemoRule, DemoTruths } from './demo-truths.ts';
import type { Household } from './household.ts';

export interface Investigation {
  /** Drawn by lot, whatever the file says. */
  readonly random: boolean;
  /** Null where nothing was found out: never investigated, or broken off. */
  readonly outcome: 0 | 1 | null;
}

/** What makes the office look into a file, besides the lot: its habits, as log-odds. They are close to the truth but not the truth. */
const habits: readonly DemoRule[] = [
  habit('bewijsstukken_te_laat_12m', 2, 1.1),
  habit('verschil_uwv_inkomen', 100, 1.6),
  habit('vakanties_te_laat_24m', 1, 0.9),
  habit('openstaande_brieven', 1, 0.4),
];
/** Log-odds of being selected that tips and signals add where something is indeed wrong: why selected files say little of the rest. */
const TIP = 1.5;

/** Whether a household satisfies all conditions of a rule. Missing satisfies none. */
function ruleHolds(rule: DemoRule, household: Household): boolean {
  return rule.conditions.every((condition) => conditionHolds(condition, household));
}

function conditionHolds(condition: DemoCondition, household: Household): boolean {
  const value = household[condition.feature];
  if (value === undefined) throw new RangeError(`feature ${condition.feature} does not exist`);
  if (condition.operator === '=') return value === condition.value;
  if (typeof value !== 'number') return false;
  return condition.operator === '>=' ? value >= condition.value : value < condition.value;
}

/** Decides who is unlawful, so that on average exactly `baseRate` is. */
export function drawUnlawful(
  households: readonly Household[],
  truths: DemoTruths,
  stream: RandomStream,
): readonly boolean[] {
  const logOdds = households.map((household) => sumOfRules(truths.rules, household));
  const intercept = interceptFor(logOdds, truths.baseRate);
  return logOdds.map((value) => chance(stream, probabilityOf(intercept + value)));
}

/** Investigates part of the households: some by lot, the others by habit, one group more than the rest. */
export function investigate(
  households: readonly Household[],
  unlawful: readonly boolean[],
  truths: DemoTruths,
  seed: number,
  firstStream: number,
): readonly Investigation[] {
  const lot = drawByLot(households.length, truths.drawnAtRandom, randomStream(seed, firstStream));
  const probability = selectionProbabilities(households, unlawful, truths);
  const stream = randomStream(seed, firstStream + 1);
  return households.map((_, row): Investigation => {
    // Both are drawn for everybody, so that one dossier more or less does not move the others.
    const selected = chance(stream, probability[row]);
    const brokenOff = chance(stream, truths.brokenOff);
    const random = lot.has(row);
    if (brokenOff || !(random || selected)) return { random, outcome: null };
    return { random, outcome: unlawful[row] ? 1 : 0 };
  });
}

function drawByLot(rows: number, share: number, stream: RandomStream): ReadonlySet<number> {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  stream.shuffle(order);
  return new Set(order.subarray(0, Math.round(rows * share)));
}

/** Per household, the probability of being selected outside the lot. */
function selectionProbabilities(
  households: readonly Household[],
  unlawful: readonly boolean[],
  truths: DemoTruths,
): Float64Array {
  const { attribute, level, ratio } = truths.overInvestigated;
  const inGroup = households.map((household) => household[attribute] === level);
  const groupShare = inGroup.filter(Boolean).length / households.length;
  const shareOfOthers = truths.investigated / (1 - groupShare + ratio * groupShare);
  const probabilities = new Float64Array(households.length);
  for (const side of [true, false]) {
    const rows = [...inGroup.keys()].filter((row) => inGroup[row] === side);
    const wanted = side ? ratio * shareOfOthers : shareOfOthers;
    const outsideLot = (wanted - truths.drawnAtRandom) / (1 - truths.drawnAtRandom);
    const logOdds = rows.map((row) => sumOfRules(habits, households[row]) + (unlawful[row] ? TIP : 0));
    const intercept = interceptFor(logOdds, outsideLot);
    rows.forEach((row, index) => {
      probabilities[row] = probabilityOf(intercept + logOdds[index]);
    });
  }
  return probabilities;
}

function sumOfRules(rules: readonly DemoRule[], household: Household): number {
  return rules.reduce((sum, rule) => sum + (ruleHolds(rule, household) ? rule.logOdds : 0), 0);
}

function habit(feature: string, value: number, logOdds: number): DemoRule {
  return { id: feature, conditions: [{ feature, operator: '>=', value }], direction: 'more', logOdds };
}
