import { type RandomStream, randomStream, scramble } from '../shared/learning/random.ts';
import { type AnalysisTable, OUTCOME, takeRows } from '../shared/learning/table.ts';
import { valueFrom } from './marginals.ts';
import { NAMED_COLUMNS, namedGroups, namedRecipes, noiseRecipe, type Recipe, TRAITS } from './recipes.ts';
import { trueLogOdds } from './truth.ts';

/** Streams of a seed: traits from 0, groups from 100, outcome, order and split at 200, columns from 1000. */
const STREAMS = { group: 100, outcome: 200, order: 201, split: 202, column: 1000 } as const;

/** A standard normal number (Box and Muller 1958). */
function normal(random: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()));
  return radius * Math.cos(2 * Math.PI * random.uniform());
}

function normals(random: RandomStream, rows: number): Float64Array {
  return Float64Array.from({ length: rows }, () => normal(random));
}

function drawColumn(
  { marginal, loadings }: Recipe,
  traits: readonly Float64Array[],
  random: RandomStream,
): Float64Array {
  const own = Math.sqrt(1 - loadings.reduce((sum, [, loading]) => sum + loading * loading, 0));
  const bend = valueFrom(marginal);
  const rows = (traits[0] as Float64Array).length;
  return Float64Array.from({ length: rows }, (_, row) => {
    const shared = loadings.reduce((sum, [trait, loading]) => sum + loading * (traits[trait]?.[row] as number), 0);
    return bend(shared + own * normal(random));
  });
}

function drawGroup(
  group: readonly (readonly [string, number])[],
  rows: number,
  random: RandomStream,
): (readonly [string, Float64Array])[] {
  const columns = group.map(([name]) => [name, new Float64Array(rows)] as const);
  for (let row = 0; row < rows; row++) {
    let left = random.uniform();
    const chosen = group.findIndex(([, share]) => {
      left -= share;
      return left < 0;
    });
    const [, values] = columns.at(chosen) as readonly [string, Float64Array];
    values[row] = 1;
  }
  return columns;
}

export interface MadeTable {
  readonly table: AnalysisTable;
  /** The log-odds from which each outcome was drawn: what a perfect model would say. */
  readonly truth: Float64Array;
}

/**
 * A made table of any size in the likeness of a delivery: counts, amounts, days, shares, an age and flags, correlated through a few hidden
 * traits. The outcome depends on the first 24 columns alone (`truth.ts`), which are the same for every width; the others are noise that
 * hangs together with them. Columns stand in a random order, so that their place tells nothing.
 * @param columns at least `NAMED_COLUMNS`
 * @throws RangeError when there are too few columns
 */
export function makeTable(rows: number, columns: number, seed: number): MadeTable {
  if (columns < NAMED_COLUMNS) throw new RangeError(`at least ${NAMED_COLUMNS} columns are needed`);
  const stream = (index: number) => randomStream(seed, index);
  const traits = Array.from({ length: TRAITS }, (_, trait) => normals(stream(trait), rows));
  const noise = Array.from({ length: columns - NAMED_COLUMNS }, (_, at) => noiseRecipe(at));
  const drawn = [
    ...namedGroups.flatMap((group, at) => drawGroup(group, rows, stream(STREAMS.group + at))),
    ...[...namedRecipes, ...noise].map(
      (recipe, at) => [recipe.name, drawColumn(recipe, traits, stream(STREAMS.column + at))] as const,
    ),
  ];
  const truth = trueLogOdds(new Map(drawn), rows);
  const random = stream(STREAMS.outcome);
  const outcome = Uint8Array.from(truth, (eta) =>
    random.uniform() < 1 / (1 + Math.exp(-eta)) ? OUTCOME.unlawful : OUTCOME.lawful,
  );
  const order = Int32Array.from(drawn.keys());
  stream(STREAMS.order).shuffle(order);
  const ordered = Array.from(order, (at) => drawn[at] as readonly [string, Float64Array]);
  const table: AnalysisTable = {
    rows,
    columns: ordered.map(([name, values]) => ({ kind: 'numeric', name, values })),
    outcome,
    weights: null,
  };
  return { table, truth };
}

/** Positions of the rows to learn from and of those held out, each ascending. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** Divides rows 70/30, each outcome apart. */
export function splitRows(outcome: Uint8Array, seed: number): Split {
  const random = randomStream(seed, STREAMS.split);
  const test: number[] = [];
  for (const wanted of [OUTCOME.lawful, OUTCOME.unlawful]) {
    const own = Int32Array.from(outcome.keys()).filter((row) => outcome[row] === wanted);
    random.shuffle(own);
    test.push(...own.subarray(0, Math.round(0.3 * own.length)));
  }
  const held = new Set(test);
  return {
    train: Int32Array.from(outcome.keys()).filter((row) => !held.has(row)),
    test: Int32Array.from(held).sort(),
  };
}

export interface SmallStudy {
  readonly train: AnalysisTable;
  readonly population: AnalysisTable;
}

/** What a small municipality has: 1,000 investigated dossiers, 100 of them unlawful, and a population of 2,300 others to rank. */
export function makeSmallStudy(columns: number, seed: number): SmallStudy {
  // Twice as many rows as are needed, so that 100 unlawful ones are certain to be among them.
  const { table } = makeTable(6600, columns, scramble(seed) >>> 0);
  const rows = Int32Array.from(table.outcome.keys());
  const first = (outcome: number, count: number) =>
    rows.filter((row) => table.outcome[row] === outcome).subarray(0, count);
  const chosen = new Set([...first(OUTCOME.unlawful, 100), ...first(OUTCOME.lawful, 900)]);
  const others = rows.filter((row) => !chosen.has(row)).subarray(0, 2300);
  return { train: takeRows(table, Int32Array.from(chosen)), population: takeRows(table, others) };
}
