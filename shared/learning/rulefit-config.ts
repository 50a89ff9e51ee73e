/** Settings of `fitRuleFit`. Plain JSON: together with the data and nothing else they determine the model. */
export interface RuleFitConfig {
  readonly seed: number;
  /** Number of chains of trees and of cross-validation folds (one each, METHOD 2.1), 2 to 30. */
  readonly chains: number;
  /** Trees in all chains together. */
  readonly trees: number;
  readonly learningRate: number;
  /** Share of the rows that each tree sees. */
  readonly subsample: number;
  /** A tree has a random number of leaves from `leaves[0]` to `leaves[1]`, as far as its depth (`maxConditions`) allows. */
  readonly leaves: readonly [number, number];
  /** Most conditions in a rule, which is also the depth of the trees: 1, 2 or 3. */
  readonly maxConditions: number;
  /** Least number of rows that a rule covers, and that it leaves out. */
  readonly minSupport: number;
  /** Most bins of a numeric column, missing apart; 2 to 250. */
  readonly bins: number;
  /** Whether winsorised linear terms take part. */
  readonly linearTerms: boolean;
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
  chains: 6,
  trees: 500,
  learningRate: 0.1,
  subsample: 0.5,
  leaves: [2, 5],
  maxConditions: 2,
  minSupport: 10,
  bins: 16,
  linearTerms: true,
  alpha: 1,
  lambdaRatio: 0.01,
  lambdas: 100,
  readableTerms: 15,
  readableRidge: 1,
  tolerance: 1e-6,
};

/** With fewer known outcomes than this, time is spent on steadiness: `smallDataConfig` replaces the defaults (METHOD 2.5). */
export const SMALL_DATA_ROWS = 2000;

export const smallDataConfig = { trees: 1000, learningRate: 0.05, subsample: 0.7 } as const;

/** The settings in force: what the caller chose, else those for small data, else the defaults. */
export function resolveRuleFitConfig(chosen: Partial<RuleFitConfig>, knownRows: number): RuleFitConfig {
  return { ...defaultRuleFitConfig, ...(knownRows < SMALL_DATA_ROWS ? smallDataConfig : {}), ...chosen };
}
