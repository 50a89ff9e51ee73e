import { MISSING_BIN } from '../binning.ts';
import { areTooFew, type ClassCounts } from './class-counts.ts';
import type { ClassMap, FineColumn } from './fine-columns.ts';
import { type Block, joinBlocks, mergeNeighbours, monotoneBlocks } from './merge-neighbours.ts';

/** A readable card has few classes per indicator. */
const MOST_CLASSES = 6;
/** Least share of the persons with a known value in a class. */
const LEAST_SHARE = 0.05;
/**
 * Neighbours that differ by less than this in deviance look alike (chi-square, one degree of freedom, p about 0.05).
 */
const LEAST_DEVIANCE = 3.84;

const blockOf = (counts: ClassCounts, bin: number): Block => ({
  bins: [bin],
  persons: counts.persons[bin] as number,
  lawful: counts.lawful[bin] as number,
  unlawful: counts.unlawful[bin] as number,
});

function allBlocks(counts: ClassCounts): Block[] {
  const blocks: Block[] = [];
  for (let bin = MISSING_BIN + 1; bin < counts.size; bin++) blocks.push(blockOf(counts, bin));
  return blocks;
}

/** One block per bin of a number, from low to high; bins without rows go with a neighbour. */
function stretches(counts: ClassCounts): Block[] {
  const blocks: Block[] = [];
  for (const block of allBlocks(counts)) {
    const last = blocks.at(-1);
    if (last === undefined || (last.persons > 0 && block.persons > 0)) blocks.push(block);
    else blocks[blocks.length - 1] = joinBlocks(last, block);
  }
  return blocks;
}

/**
 * One block per level in order of the share of unlawful; levels with too few persons to stand on their own are taken
 * together first.
 */
function orderedLevels(counts: ClassCounts, minSupport: number): Block[] {
  const blocks = allBlocks(counts);
  const rare = blocks.filter(({ persons }) => areTooFew(persons, minSupport));
  const together = rare.length === 0 ? [] : [rare.reduce(joinBlocks)];
  const rate = ({ lawful, unlawful, persons }: Block) => (persons === 0 ? 0 : unlawful / (lawful + unlawful));
  return [...blocks.filter(({ persons }) => !areTooFew(persons, minSupport)), ...together].sort(
    (a, b) => rate(a) - rate(b) || (a.bins[0] as number) - (b.bins[0] as number),
  );
}

/** Blocks that may be merged with their neighbours. */
function neighbours(column: FineColumn, counts: ClassCounts, minSupport: number): Block[] {
  if (column.kind === 'categorical') return orderedLevels(counts, minSupport);
  return column.monotone ? monotoneBlocks(stretches(counts)) : stretches(counts);
}

/**
 * Finds the classes of a column from the counts of its bins: neighbours with about the same share of unlawful are
 * merged until there are few classes that differ, each with enough persons. Numbers keep their order, and their classes go
 * one way where `column.monotone` says so; levels are put in order of their share first. Classes that were drawn by
 * hand stay as they are.
 */
export function findClasses(column: FineColumn, counts: ClassCounts, minSupport: number): ClassMap {
  if (column.drawn !== null) return column.drawn;
  const blocks = neighbours(column, counts, minSupport);
  const known = blocks.reduce((sum, { persons }) => sum + persons, 0);
  const rules = {
    leastPersons: Math.max(minSupport, LEAST_SHARE * known),
    mostClasses: MOST_CLASSES,
    leastDeviance: LEAST_DEVIANCE,
  };
  const merged = mergeNeighbours(blocks, rules);
  const classOf = new Uint8Array(column.binCount);
  merged.forEach(({ bins }, at) => {
    for (const bin of bins) classOf[bin] = at + 1;
  });
  return { classOf, classes: merged.length + 1, firstSpecial: merged.length + 1 };
}
