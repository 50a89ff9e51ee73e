import { describe, expect, test } from 'vitest';
import { type BinnedTable, binTable } from '../../../shared/learning/binning.ts';
import { type BoostingOptions, growChain } from '../../../shared/learning/boost-trees.ts';
import { randomStream } from '../../../shared/learning/random.ts';
import { toConditions } from '../../../shared/learning/rules.ts';
import type { AnalysisTable } from '../../../shared/learning/table.ts';
import type { BinRule } from '../../../shared/learning/tree-node.ts';
import { categorical, numeric, plantedTable, tableOf } from './planted-table.ts';

const options: BoostingOptions = {
  trees: 40,
  learningRate: 0.1,
  subsample: 0.5,
  leaves: [2, 4],
  maxDepth: 2,
  minSupport: 10,
};

interface Grown {
  readonly binned: BinnedTable;
  readonly rules: BinRule[];
}

function grow(table: AnalysisTable, changes: Partial<BoostingOptions> = {}, seed = 1): Grown {
  const binned = binTable(table, 16, 10);
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const weights = table.weights ?? new Float64Array(table.rows).fill(1);
  const data = { binned, outcome: table.outcome, weights, weighted: table.weights !== null, rows };
  return { binned, rules: growChain(data, { ...options, ...changes }, randomStream(seed, 0)) };
}

const planted = plantedTable(1200, 2);
const say = ({ binned, rules }: Grown) => rules.map((rule) => toConditions(rule, binned));

/** First splits of boosted stumps on the binned columns, from the definition: plain loops, exponentials and no whole numbers. */
function plainStumps({ columns, rows }: BinnedTable, outcome: Uint8Array, trees: number, minLeaf: number): string[] {
  const mean = outcome.reduce((sum, y) => sum + y, 0) / rows;
  const logOdds = new Float64Array(rows).fill(Math.log(mean / (1 - mean)));
  const found: string[] = [];
  for (let tree = 0; tree < trees; tree++) {
    const probability = logOdds.map((eta) => 1 / (1 + Math.exp(-eta)));
    const gradient = probability.map((p, row) => (outcome[row] as number) - p);
    let best = { gain: 0, column: -1, cut: -1 };
    const value = (goesLeft: (row: number) => boolean, side: boolean) => {
      const own = [...gradient.keys()].filter((row) => goesLeft(row) === side);
      const total = own.reduce((sum, row) => sum + (gradient[row] as number), 0);
      const curvature = own.reduce(
        (sum, row) => sum + (probability[row] as number) * (1 - (probability[row] as number)),
        0,
      );
      return { rows: own.length, score: total ** 2 / own.length, step: (0.1 * total) / (curvature + 1) };
    };
    columns.forEach(({ bins, binCount }, column) => {
      for (let cut = 1; cut < binCount - 1; cut++) {
        const left = value((row) => (bins[row] as number) <= cut, true);
        const right = value((row) => (bins[row] as number) <= cut, false);
        if (left.rows < minLeaf || right.rows < minLeaf) continue;
        const gain = left.score + right.score;
        if (gain > best.gain + 1e-7) best = { gain, column, cut };
      }
    });
    found.push(`${best.column}:${best.cut}`);
    const goesLeft = (row: number) => (columns[best.column]?.bins[row] as number) <= best.cut;
    const steps = [value(goesLeft, false).step, value(goesLeft, true).step];
    for (let row = 0; row < rows; row++) logOdds[row]! += steps[Number(goesLeft(row))] as number;
  }
  return found;
}

describe('growChain', () => {
  test('makes the splits of a plain implementation', () => {
    const random = randomStream(5, 0);
    const columns = Array.from({ length: 4 }, (_, at) =>
      numeric(
        `x${at}`,
        Array.from({ length: 300 }, () => random.integer(6)),
      ),
    );
    const outcome = Array.from({ length: 300 }, (_, row) =>
      random.uniform() <
      0.2 + 0.1 * Math.min(3, columns[0]?.values[row] as number) + ((columns[1]?.values[row] as number) > 2 ? 0.2 : 0)
        ? 1
        : 0,
    );
    const { binned, rules } = grow(tableOf(columns, outcome), { subsample: 1, leaves: [2, 2], maxDepth: 1, trees: 15 });
    const lower = rules.filter((_, at) => at % 2 === 0);
    expect(lower.map(([first]) => `${first?.column}:${first?.bins.lastIndexOf(1)}`)).toEqual(
      plainStumps(binned, Uint8Array.from(outcome), 15, 10),
    );
  });

  test('finds planted rules, missing as a value of its own among them', () => {
    const conditions = say(grow(planted));
    expect(conditions).toContainEqual([{ kind: 'missing', feature: 'income' }]);
    expect(conditions).toContainEqual([
      { kind: 'interval', feature: 'visits', from: 3, to: null, missing: 'out' },
      { kind: 'levels', feature: 'region', levels: ['east', 'north'], missing: false },
    ]);
  });

  test.each([
    ['low', { kind: 'interval', from: null, to: 5, missing: 'in' }],
    ['high', { kind: 'interval', from: 5, to: null, missing: 'in' }],
    ['alone', { kind: 'missing' }],
  ] as const)('missing goes with the values that it is like: %s', (like, expected) => {
    const random = randomStream(3, 0);
    const values = Array.from({ length: 900 }, (_, row) => (row % 11 === 10 ? Number.NaN : row % 10));
    const outcome = values.map((value) => {
      const isLike = Number.isNaN(value) || (like === 'low' && value < 5) || (like === 'high' && value >= 5);
      return random.uniform() < (isLike ? 0.9 : 0.05) ? 1 : 0;
    });
    const conditions = say(grow(tableOf([numeric('x', values)], outcome), { trees: 1, subsample: 1, leaves: [2, 2] }));
    expect(conditions).toContainEqual([{ ...expected, feature: 'x' }]);
  });

  test('with all rows in every tree the seed is immaterial; with a draw it is not', () => {
    expect(say(grow(planted, { subsample: 1 }, 1))).toEqual(say(grow(planted, { subsample: 1 }, 2)));
    expect(say(grow(planted, {}, 1))).toEqual(say(grow(planted, {}, 1)));
    expect(say(grow(planted, {}, 1))).not.toEqual(say(grow(planted, {}, 2)));
  });

  test('the number of leaves goes round', () => {
    const { rules } = grow(planted, { trees: 3, subsample: 1, leaves: [2, 4] });
    // A tree of k leaves has 2k - 2 nodes below its root.
    expect(rules.length).toBe(2 + 4 + 6);
  });

  test('no rule has more conditions than the depth, and every tree leaves enough rows on both sides', () => {
    for (const maxDepth of [1, 2, 3]) {
      const { binned, rules } = grow(planted, { maxDepth, leaves: [2, 8], subsample: 1, trees: 10, minSupport: 40 });
      for (const rule of rules) {
        expect(rule.length).toBeLessThanOrEqual(maxDepth);
        const covered = Array.from({ length: binned.rows }, (_, row) => row).filter((row) =>
          rule.every(({ column, bins }) => bins[binned.columns[column]?.bins[row] as number] === 1),
        );
        expect(covered.length).toBeGreaterThanOrEqual(40);
      }
    }
  });

  test('weights count as repeated rows do', () => {
    const times = Array.from({ length: planted.rows }, (_, row) => 1 + (row % 3));
    const mean = times.reduce((sum, weight) => sum + weight, 0) / times.length;
    const repeated = times.flatMap((count, row) => new Array<number>(count).fill(row));
    const pick = (values: ArrayLike<number>) => repeated.map((row) => values[row] as number);
    const columns = planted.columns.map((column) =>
      column.kind === 'numeric'
        ? numeric(column.name, pick(column.values))
        : categorical(
            column.name,
            repeated.map((row) => column.levels[column.codes[row] as number] ?? null),
          ),
    );
    // One tree: later ones differ through the ridge, which is measured in rows.
    const first = { trees: 1, subsample: 1, leaves: [4, 4], minSupport: 1 } as const;
    const only = (table: AnalysisTable) => ({
      ...table,
      columns: table.columns.filter(({ name }) => ['visits', 'moves', 'region'].includes(name)),
    });
    const weighted = { ...planted, weights: Float64Array.from(times, (count) => count / mean) };
    expect(say(grow(only(weighted), first))).toEqual(say(grow(only(tableOf(columns, pick(planted.outcome))), first)));
  });

  test('a table without columns grows nothing', () => {
    expect(grow(tableOf([], [0, 1, 0, 1])).rules).toEqual([]);
  });

  test('reports every tree', () => {
    const binned = binTable(planted, 16, 10);
    const rows = Int32Array.from({ length: planted.rows }, (_, row) => row);
    const data = {
      binned,
      outcome: planted.outcome,
      weights: new Float64Array(planted.rows).fill(1),
      weighted: false,
      rows,
    };
    const seen: number[] = [];
    growChain(data, { ...options, trees: 3 }, randomStream(1, 0), (grown) => seen.push(grown));
    expect(seen).toEqual([1, 2, 3]);
  });
});
