import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindTerm } from '../../../shared/learning/additive-model.ts';
import { binTable } from '../../../shared/learning/binning.ts';

import { randomStream } from '../../../shared/learning/random.ts';
import { ruleLimits } from '../../../shared/learning/rule-limits.ts';
import { collectRules, plainRules, toConditions } from '../../../shared/learning/rules.ts';
import type { BinRule } from '../../../shared/learning/tree-node.ts';
import { categorical, numeric, plantedTable, tableOf } from './planted-table.ts';

const bits = (...allowed: number[]) => Uint8Array.from(allowed);

/** 40 rows: x is 1 to 4, ten times each; colour red for x up to 2. */
const xs = Array.from({ length: 40 }, (_, row) => 1 + Math.floor(row / 10));
const small = binTable(
  tableOf(
    [
      numeric('x', xs),
      categorical(
        'colour',
        xs.map((x) => (x <= 2 ? 'red' : 'blue')),
      ),
    ],
    xs.map(() => 0),
  ),
  16,
  1,
);

describe('collectRules', () => {
  test('of a rule and its complement one stays, with the chains of both', () => {
    const below: BinRule = [{ column: 0, bins: bits(0, 1, 0, 0, 0) }];
    const above: BinRule = [{ column: 0, bins: bits(0, 0, 1, 1, 1) }];
    const kept = collectRules(
      [
        { rule: above, chain: 1 },
        { rule: below, chain: 3 },
      ],
      small,
      5,
    );
    expect(kept.length).toBe(1);
    expect(kept[0]?.chains).toBe((1 << 1) | (1 << 3));
    expect(kept[0]?.rows.length).toBe(10);
  });

  test('a single condition is kept rather than a pair that covers the same rows', () => {
    const pair: BinRule = [
      { column: 0, bins: bits(0, 1, 1, 0, 0) },
      { column: 1, bins: bits(0, 0, 1) },
    ];
    const single: BinRule = [{ column: 1, bins: bits(0, 0, 1) }];
    for (const order of [
      [pair, single],
      [single, pair],
    ]) {
      const kept = collectRules(
        order.map((rule) => ({ rule, chain: 0 })),
        small,
        5,
      );
      expect(kept.map(({ rule }) => toConditions(rule, small))).toEqual([
        [{ kind: 'levels', feature: 'colour', levels: ['red'], missing: false }],
      ]);
    }
  });

  test('a rule needs its support on both sides', () => {
    const rule: BinRule = [{ column: 0, bins: bits(0, 1, 0, 0, 0) }];
    const rest: BinRule = [{ column: 0, bins: bits(0, 0, 1, 1, 1) }];
    for (const tried of [rule, rest]) {
      expect(collectRules([{ rule: tried, chain: 0 }], small, 10).length).toBe(1);
      expect(collectRules([{ rule: tried, chain: 0 }], small, 11).length).toBe(0);
    }
  });
});

describe('persons and signs', () => {
  const rule: BinRule = [{ column: 0, bins: bits(0, 1, 0, 0, 0) }];
  const keeps = (minSupport: number, personOf?: Int32Array) =>
    collectRules([{ rule, chain: 0 }], small, minSupport, personOf === undefined ? {} : { personOf }).length === 1;

  test('support is counted in persons when rows have them', () => {
    const pairs = Int32Array.from({ length: 40 }, (_, row) => row >> 1);
    expect(keeps(10)).toBe(true);
    expect(keeps(6, pairs)).toBe(false);
    expect(keeps(5, pairs)).toBe(true);
  });

  test('a person with rows on both sides counts on both', () => {
    // The rule holds in rows 0 to 9; rows 5 to 14 are one person's.
    const personOf = Int32Array.from({ length: 40 }, (_, row) => (row < 5 ? row : row < 15 ? 5 : row - 9));
    expect(keeps(6, personOf)).toBe(true);
    expect(keeps(7, personOf)).toBe(false);
  });

  test('each condition by itself leaves enough persons out', () => {
    // Blue and x up to 3: of the blue rows 30 to 39 are left out by x, of those with x up to 3 rows 0 to 19 by the colour.
    const pair: BinRule = [
      { column: 0, bins: bits(0, 1, 1, 1, 0) },
      { column: 1, bins: bits(0, 1, 0) },
    ];
    const keepsPair = (minSupport: number, personOf: Int32Array) =>
      collectRules([{ rule: pair, chain: 0 }], small, minSupport, { personOf }).length === 1;
    const allApart = Int32Array.from({ length: 40 }, (_, row) => row);
    expect(keepsPair(10, allApart)).toBe(true);
    expect(keepsPair(11, allApart)).toBe(false);
    const lastTenAreOne = allApart.map((row) => Math.min(row, 30));
    expect(keepsPair(1, lastTenAreOne)).toBe(true);
    expect(keepsPair(2, lastTenAreOne)).toBe(false);
  });

  test('a condition that leaves nobody out makes no rule', () => {
    const redundant: BinRule = [
      { column: 0, bins: bits(0, 1, 0, 0, 0) },
      { column: 1, bins: bits(0, 0, 1) },
    ];
    expect(collectRules([{ rule: redundant, chain: 0 }], small, 1)).toEqual([]);
  });

  test('the sign is that of the rule that stays, also when its complement was proposed', () => {
    const limits = ruleLimits(small, { signs: { x: 1 } });
    const below: BinRule = [{ column: 0, bins: bits(0, 1, 0, 0, 0) }];
    const above: BinRule = [{ column: 0, bins: bits(0, 0, 1, 1, 1) }];
    const middle: BinRule = [{ column: 0, bins: bits(0, 0, 1, 0, 0) }];
    const candidates = [above, below, middle].map((proposed) => ({ rule: proposed, chain: 0 }));
    const kept = collectRules(candidates, small, 5, { limits });
    expect(kept.map(({ rule: [first], sign }) => [[...(first?.bins ?? [])], sign])).toEqual([[[0, 1, 0, 0, 0], -1]]);
    expect(collectRules(candidates, small, 5).every(({ sign }) => sign === 0)).toBe(true);
  });

  test('the lists of rows are stretches of one array', () => {
    const kept = collectRules(
      [0, 1].map((column) => ({
        rule: [{ column, bins: column === 0 ? bits(0, 1, 0, 0, 0) : bits(0, 0, 1) }],
        chain: 0,
      })),
      small,
      5,
    );
    expect(kept.length).toBe(2);
    expect(kept[0]?.rows.buffer).toBe(kept[1]?.rows.buffer);
    expect(kept.map(({ rows }) => rows.length)).toEqual([10, 20]);
  });
});

describe('toConditions', () => {
  test('says intervals, missing and levels as they are', () => {
    const table = tableOf([numeric('x', [1, 2, 3, Number.NaN]), categorical('c', ['a', 'b', null, 'a'])], [0, 0, 0, 0]);
    const binned = binTable(table, 16, 1);
    const say = (column: number, ...allowed: number[]) => toConditions([{ column, bins: bits(...allowed) }], binned)[0];
    expect(say(0, 0, 1, 0, 0)).toEqual({ kind: 'interval', feature: 'x', from: null, to: 2, missing: 'out' });
    expect(say(0, 1, 0, 1, 0)).toEqual({ kind: 'interval', feature: 'x', from: 2, to: 3, missing: 'in' });
    expect(say(0, 0, 1, 1, 1)).toEqual({ kind: 'interval', feature: 'x', from: null, to: null, missing: 'out' });
    expect(say(0, 1, 0, 0, 0)).toEqual({ kind: 'missing', feature: 'x' });
    expect(say(1, 1, 0, 1)).toEqual({ kind: 'levels', feature: 'c', levels: ['b'], missing: true });
    expect(say(1, 1, 0, 0)).toEqual({ kind: 'missing', feature: 'c' });
  });

  test('on the raw table the conditions hold in exactly the rows that the bins cover', () => {
    const table = plantedTable(300, 8);
    const binned = binTable(table, 8, 5);
    const columns = new Map(table.columns.map((column) => [column.name, column]));
    const features = binned.columns.map((column) => column.feature);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = randomStream(seed, 0);
        const rule = [random.integer(5), 5 + random.integer(5)].map((column) => {
          const size = binned.columns[column]?.binCount as number;
          const isLevels = binned.columns[column]?.kind === 'categorical';
          const allowed = Uint8Array.from({ length: size }, () => (isLevels ? random.integer(2) : 0));
          if (!isLevels) allowed.fill(1, 1 + random.integer(size - 2), size - random.integer(2));
          if (binned.columns[column]?.hasMissing) allowed[0] = random.integer(2);
          return { column, bins: allowed };
        });
        const [kept] = collectRules([{ rule, chain: 0 }], binned, 1);
        if (kept === undefined) return;
        const valueAt = bindTerm({ kind: 'rule', conditions: toConditions(kept.rule, binned) }, features, columns);
        const covered = Array.from({ length: 300 }, (_, row) => row).filter((row) => valueAt(row) === 1);
        expect(covered).toEqual([...kept.rows]);
      }),
    );
  });
});

test('plainRules: each level, missing, and the upper side of a two-valued column', () => {
  const table = tableOf(
    [numeric('flag', [0, 1, 1, 0]), numeric('many', [1, 2, 3, Number.NaN]), categorical('c', ['a', 'b', 'c', 'a'])],
    [0, 0, 0, 0],
  );
  const binned = binTable(table, 16, 1);
  expect(plainRules(binned).flatMap((rule) => toConditions(rule, binned))).toEqual([
    { kind: 'interval', feature: 'flag', from: 1, to: null, missing: 'out' },
    { kind: 'missing', feature: 'many' },
    { kind: 'levels', feature: 'c', levels: ['a'], missing: false },
    { kind: 'levels', feature: 'c', levels: ['b'], missing: false },
    { kind: 'levels', feature: 'c', levels: ['c'], missing: false },
  ]);
});
