import type { BinnedTable } from './binning.ts';
import { growChain } from './boost-trees.ts';
import { alone } from './crew.ts';
import { growForest } from './forest.ts';
import { weightsOutside } from './lambda-choice.ts';
import { randomStream } from './random.ts';
import type { RuleLimits } from './rule-limits.ts';
import type { RuleFitConfig } from './rulefit-config.ts';
import { plainRules, type RuleCandidate } from './rules.ts';
import type { TrainingRows } from './training-rows.ts';
import { checkpoint, type TrainingRun } from './training-run.ts';
import type { BinRule } from './tree-node.ts';

/** Share of the columns that each tree of a forest may split on. */
const FOREST_COLUMNS = 1 / 3;

/**
 * The rules that chains of trees propose. Chain k grows outside fold k; a fold that leaves only one outcome grows nothing. The chains
 * are divided over the crew.
 * @param done told the share of the trees that is grown
 */
export function growCandidates(
  training: TrainingRows,
  binned: BinnedTable,
  foldOf: Uint8Array,
  limits: RuleLimits,
  config: RuleFitConfig,
  run: TrainingRun,
  done: (share: number) => number,
): RuleCandidate[] {
  const { outcome, weights, weighted } = training;
  const trees = Math.ceil(config.trees / config.chains);
  const options = { ...config, trees, maxDepth: config.maxConditions };
  const grow = (chain: number): BinRule[] => {
    if (weightsOutside(weights, outcome, foldOf, chain) === null) return [];
    const rows = Int32Array.from(foldOf.keys()).filter((row) => foldOf[row] !== chain);
    const random = randomStream(config.seed, chain);
    const data = { binned, outcome, weights, weighted, rows };
    const onTree = (grown: number) => checkpoint(run, done((chain + grown / trees) / config.chains));
    return config.ruleSource === 'forest'
      ? growForest(data, { ...options, columnShare: FOREST_COLUMNS }, random, onTree, limits)
      : growChain(data, options, random, onTree, limits);
  };
  const chains = (run.crew ?? alone).gather(config.chains, grow);
  return [
    ...plainRules(binned).map((rule) => ({ rule, chain: null })),
    ...chains.flatMap((rules, chain) => rules.map((rule) => ({ rule, chain }))),
  ];
}
