import { areTooFew } from './class-counts.ts';

/** Neighbouring bins that count together. */
export interface Block {
  /** Bins, in the order in which they were given. */
  readonly bins: readonly number[];
  readonly persons: number;
  readonly lawful: number;
  readonly unlawful: number;
}

export interface MergeRules {
  /** Least persons in a class. */
  readonly leastPersons: number;
  readonly mostClasses: number;
  /** Neighbours are told apart from this deviance (likelihood ratio, one degree of freedom) on. */
  readonly leastDeviance: number;
}

const rateOf = ({ lawful, unlawful }: Block): number => unlawful / (lawful + unlawful);

/** Two blocks as one. */
export function joinBlocks(a: Block, b: Block): Block {
  return {
    bins: [...a.bins, ...b.bins],
    persons: a.persons + b.persons,
    lawful: a.lawful + b.lawful,
    unlawful: a.unlawful + b.unlawful,
  };
}

const timesLog = (weight: number, share: number): number => (weight > 0 ? weight * Math.log(share) : 0);

function logLikelihood(block: Block): number {
  const rate = rateOf(block);
  return timesLog(block.unlawful, rate) + timesLog(block.lawful, 1 - rate);
}

/** Deviance that is lost when two blocks become one. */
function devianceLost(a: Block, b: Block): number {
  return Math.max(0, 2 * (logLikelihood(a) + logLikelihood(b) - logLikelihood(joinBlocks(a, b))));
}

/**
 * Pools neighbours until the share of unlawful rises (or falls) all the way: the monotone blocks with the greatest
 * likelihood.
 * Source: pool-adjacent-violators, Ayer et al. (1955).
 */
function poolViolators(blocks: readonly Block[], direction: 1 | -1): Block[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    let last = block;
    for (let before = pooled.at(-1); before !== undefined; before = pooled.at(-1)) {
      if (direction * (rateOf(last) - rateOf(before)) > 0) break;
      pooled.pop();
      last = joinBlocks(before, last);
    }
    pooled.push(last);
  }
  return pooled;
}

/** Blocks over which the share of unlawful goes one way, the way that the data show most clearly. */
export function monotoneBlocks(blocks: readonly Block[]): Block[] {
  const likelihood = (pooled: readonly Block[]) => pooled.reduce((sum, block) => sum + logLikelihood(block), 0);
  const rising = poolViolators(blocks, 1);
  const falling = poolViolators(blocks, -1);
  return likelihood(falling) > likelihood(rising) ? falling : rising;
}

/**
 * The place of the pair of neighbours whose merging loses least, among those that `mayMerge`; -1 when there is none.
 */
function cheapestPair(blocks: readonly Block[], lost: readonly number[], mayMerge: (at: number) => boolean): number {
  let best = -1;
  for (let at = 0; at + 1 < blocks.length; at++)
    if (mayMerge(at) && (best < 0 || (lost[at] as number) < (lost[best] as number))) best = at;
  return best;
}

/**
 * Merges neighbours, the pair that loses least first, until every class has enough persons, neighbours differ and there
 * are few enough. The order of the shares, where they have one, stays.
 */
export function mergeNeighbours(given: readonly Block[], rules: MergeRules): Block[] {
  const blocks = [...given];
  const lost = blocks.slice(1).map((block, at) => devianceLost(blocks[at] as Block, block));
  const isSmall = (at: number) => areTooFew((blocks[at] as Block).persons, rules.leastPersons);
  while (blocks.length > 1) {
    let at = cheapestPair(blocks, lost, (pair) => isSmall(pair) || isSmall(pair + 1));
    if (at < 0) {
      at = cheapestPair(blocks, lost, () => true);
      if (blocks.length <= rules.mostClasses && (lost[at] as number) >= rules.leastDeviance) break;
    }
    blocks.splice(at, 2, joinBlocks(blocks[at] as Block, blocks[at + 1] as Block));
    lost.splice(at, 1);
    for (const pair of [at - 1, at])
      if (pair >= 0 && pair + 1 < blocks.length)
        lost[pair] = devianceLost(blocks[pair] as Block, blocks[pair + 1] as Block);
  }
  return blocks;
}
