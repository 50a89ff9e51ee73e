/** Settings of `fitRuleFit`. Plain JSON: together with the data and nothing else they determine the model. */
export interface RuleFitConfig {
  readonly seed: number;
  /** Boosted trees (Friedman and Popescu 2008), or the independent trees of a forest. */
  readonly ruleSource: 'boosting' | 'forest';
  /** Number of chains of trees and of cross-validation folds (one each, METHOD 2.1), 2 to 30. */
  readonly chains: number;
  /** Folds on which lambda is chosen; no more are used than there are chains. */
  readonly validatedFolds: number;
  /** Trees in all chains together. */
  readonly trees: number;
  readonly learningRate: number;
  /** Share of the rows that each tree sees. */
  readonly subsample: number;
  /** A tree has a random number of leaves from `leaves[0]` to `leaves[1]`, as far as its depth (`maxConditions`) allows. */
  readonly leaves: readonly [number, number];
  /** Most conditions in a rule, which is also the depth of the trees: 1, 2 or 3. */
  readonly maxConditions: number;
  /** Least number of persons that a rule covers, and that it leaves out. */
  readonly minSupport: number;
  /** Features whose effect may go one way only: 1 when a higher number may only raise the estimate, -1 when it may only lower it. */
  readonly signs: Readonly<Record<string, 1 | -1>>;
  /** Pairs of features that may not stand together in one rule. */
  readonly forbidden: readonly (readonly [string, string])[];
  /** Most bins of a numeric column, missing apart; 2 to 250. */
  readonly bins: number;
  /** Whether winsorised linear terms take part. */
  readonly linearTerms: boolean;
  /** Penalty on a linear term against that on a rule that half of the rows meet. Above 0. */
  readonly linearPenalty: number;
  /** Linear terms that tell the outcomes apart by fewer standard errors than this take no part. 0 keeps all. */
  readonly linearScreen: number;
  /** 1 is the lasso, below 1 the elastic net. */
  readonly alpha: number;
  /** Least lambda of the path as a share of the greatest. */
  readonly lambdaRatio: number;
  readonly lambdas: number;
  /** Most terms of the readable model. */
  readonly readableTerms: number;
  /** Ridge penalty of the projection that makes the readable model, in units of one row. */
  readonly readableRidge: number;
  /** See `lasso-path.ts`. */
  readonly tolerance: number;
}

export const defaultRuleFitConfig: RuleFitConfig = {
  seed: 1,
  ruleSource: 'boosting',
  chains: 6,
  validatedFolds: 6,
  trees: 500,
  learningRate: 0.1,
  subsample: 0.5,
  leaves: [2, 5],
  maxConditions: 2,
  minSupport: 10,
  signs: {},
  forbidden: [],
  bins: 16,
  linearTerms: true,
  linearPenalty: 0.7,
  linearScreen: 3,
  alpha: 1,
  lambdaRatio: 0.01,
  lambdas: 50,
  readableTerms: 15,
  readableRidge: 1,
  tolerance: 1e-6,
};

/**
 * With fewer known outcomes than this, `smallDataConfig` replaces the defaults. Every tree sees all rows then: nothing is drawn, so that no
 * seed decides who comes high on the list (METHOD 2.5 asks for steadiness and buys it with many trees; this is steadier).
 */
export const SMALL_DATA_ROWS = 5000;

export const smallDataConfig = { trees: 1000, learningRate: 0.05, subsample: 1 } as const;

/**
 * From so many known outcomes on, two folds hold out as many rows as all six do of a third of the data: lambda is then chosen on these, in a
 * third of the time that takes longest.
 */
export const LARGE_DATA_ROWS = 30_000;

export const largeDataConfig = { validatedFolds: 2 } as const;

function configForSize(knownRows: number): Partial<RuleFitConfig> {
  if (knownRows < SMALL_DATA_ROWS) return smallDataConfig;
  return knownRows >= LARGE_DATA_ROWS ? largeDataConfig : {};
}

/** The settings in force: what the caller chose, else those for the size of the data, else the defaults. */
export function resolveRuleFitConfig(chosen: Partial<RuleFitConfig>, knownRows: number): RuleFitConfig {
  return { ...defaultRuleFitConfig, ...configForSize(knownRows), ...chosen };
}

/** @throws RangeError when a setting is outside its range */
export function checkRuleFitConfig(config: RuleFitConfig): void {
  const within = (value: number, low: number, high: number) => Number.isInteger(value) && value >= low && value <= high;
  if (!within(config.chains, 2, 30)) throw new RangeError('chains must be an integer from 2 to 30');
  if (!within(config.validatedFolds, 1, 30)) throw new RangeError('validatedFolds must be an integer from 1 to 30');
  if (!within(config.maxConditions, 1, 3)) throw new RangeError('maxConditions must be 1, 2 or 3');
  if (!within(config.trees, 1, 100_000)) throw new RangeError('trees must be a positive integer');
  if (!within(config.lambdas, 2, 1000)) throw new RangeError('lambdas must be an integer from 2 to 1000');
  if (!within(config.readableTerms, 1, 100)) throw new RangeError('readableTerms must be an integer from 1 to 100');
  if (!within(config.leaves[0], 2, 16) || !within(config.leaves[1], config.leaves[0], 16))
    throw new RangeError('leaves must be two ascending integers from 2 to 16');
  if (!(config.subsample > 0 && config.subsample <= 1)) throw new RangeError('subsample must be above 0 and at most 1');
  if (!(config.learningRate > 0 && config.learningRate <= 1))
    throw new RangeError('learningRate must be above 0 and at most 1');
  if (!(config.readableRidge > 0)) throw new RangeError('readableRidge must be above 0');
  if (!(config.linearPenalty > 0)) throw new RangeError('linearPenalty must be above 0');
  if (!(config.linearScreen >= 0)) throw new RangeError('linearScreen must be at least 0');
  if (!(config.alpha > 0 && config.alpha <= 1)) throw new RangeError('alpha must be above 0 and at most 1');
  if (!(config.lambdaRatio > 0 && config.lambdaRatio < 1)) throw new RangeError('lambdaRatio must be between 0 and 1');
  if (!(config.tolerance > 0 && config.tolerance < 1)) throw new RangeError('tolerance must be between 0 and 1');
  if (!within(config.minSupport, 1, 1_000_000)) throw new RangeError('minSupport must be a positive integer');
}

/** Whether the seed decides anything. Boosting in which every tree sees all rows draws no lots. */
export const isRandom = ({ ruleSource, subsample }: RuleFitConfig): boolean => ruleSource === 'forest' || subsample < 1;
