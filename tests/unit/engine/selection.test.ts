import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foresee,
  highestRows,
  isBorderline,
  leastRandom,
  select,
  timesChosen,
} from '../../../electron/engine/selection.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';
import { analysisOf, scoredOf } from './helpers.ts';

const choice = { model: 'rulefit-readable', capacity: 20, random: 6, onlyUnknown: false } as const;

function world(rows: number, score: (row: number) => number) {
  const outcome = Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? OUTCOME.unknown : row % 2));
  const numbers = Array.from({ length: rows }, (_, row) => `D-${String(row).padStart(4, '0')}`);
  return {
    analysis: analysisOf({ rows, columns: [], outcome, weights: null }, numbers),
    scored: scoredOf(Float64Array.from({ length: rows }, (_, row) => score(row))),
  };
}

describe('select', () => {
  it('draws the lot by SHA-256 of seed and number from everybody, and the model takes the highest of the rest', () => {
    const { analysis, scored } = world(100, (row) => row / 100);
    const { items, cutoff } = select(analysis, scored, choice, 'seed');
    const hash = (number: string) => createHash('sha256').update(`seed${number}`).digest('hex');
    const lot = analysis.numbers.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, 6);
    const byLot = items.filter(({ route }) => route === 'random');
    expect(byLot.map(({ number }) => number)).toEqual(lot);
    expect(byLot.every(({ probability, place }) => probability === 6 / 100 && place === null)).toBe(true);
    const byModel = items.filter(({ route }) => route === 'model');
    const rest = Array.from({ length: 100 }, (_, row) => 99 - row).filter(
      (row) => !lot.includes(analysis.numbers[row] as string),
    );
    expect(byModel.map(({ row }) => row)).toEqual(rest.slice(0, 14));
    expect(byModel.map(({ place }) => place)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(cutoff).toBe((rest[13] as number) / 100);
  });

  it('chooses only dossiers without a known outcome when asked', () => {
    const { analysis, scored } = world(100, (row) => -row);
    const { items, eligible } = select(analysis, scored, { ...choice, onlyUnknown: true }, 'seed');
    expect(eligible.length).toBe(34);
    expect(items.every(({ row }) => row % 3 === 0)).toBe(true);
  });

  it('does not depend on the order of the file where estimates are equal', () => {
    const { analysis, scored } = world(60, () => 0);
    const reversed = analysisOf(
      { ...analysis.table, outcome: analysis.table.outcome.toReversed() },
      analysis.numbers.toReversed(),
    );
    const numbers = (from: typeof analysis) => select(from, scored, choice, 's').items.map(({ number }) => number);
    expect(numbers(reversed)).toEqual(numbers(analysis));
  });

  it('refuses a lot below the least share, and more dossiers than there are', () => {
    const { analysis, scored } = world(100, () => 0);
    const refused = (change: { capacity?: number; random?: number }) => () =>
      select(analysis, scored, { ...choice, ...change }, 's');
    expect(refused({ random: 3 })).toThrow('RANK_CAPACITY_INVALID');
    expect(refused({ random: 4 })).not.toThrow();
    expect(refused({ capacity: 101, random: 30 })).toThrow('RANK_CAPACITY_INVALID');
    expect(refused({ random: 21 })).toThrow('RANK_CAPACITY_INVALID');
  });

  it('gives each dossier once, the asked number of each route, spread over the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 60 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.string({ minLength: 1 }),
        (capacity, share, seed) => {
          const { analysis, scored } = world(80, (row) => Math.sin(row));
          const random = Math.max(leastRandom(capacity), Math.floor(capacity * share));
          const { items } = select(analysis, scored, { ...choice, capacity, random }, seed);
          const routes = items.map(({ route }) => (route === 'random' ? 1 : 0));
          expect(new Set(items.map(({ row }) => row)).size).toBe(capacity);
          expect(routes.reduce((sum: number, own) => sum + own, 0)).toBe(random);
          // After each place on the list, the lot has had its share up to one dossier.
          let drawn = 0;
          for (const [index, own] of routes.entries()) {
            drawn += own;
            expect(Math.abs(drawn - ((index + 1) * random) / capacity)).toBeLessThan(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('foresee', () => {
  it('shows whom the model puts first, and never whom the lot takes', () => {
    const { analysis, scored } = world(100, (row) => row / 100);
    const highest = Array.from({ length: 14 }, (_, index) => 99 - index);
    // Were the lot left out of this list, asking for ever larger lots would tell who is in it.
    for (const random of [6, 20, 50, 86]) {
      const { items } = foresee(analysis, scored, { ...choice, capacity: 14 + random, random });
      expect(items.flatMap(({ id }) => (id === null ? [] : [id.row]))).toEqual(highest);
      expect(items.filter(({ id }) => id === null).every(({ route }) => route === 'random')).toBe(true);
      expect(items.length).toBe(14 + random);
    }
  });

  it('foretells the drawn list but for those that the lot takes', () => {
    const { analysis, scored } = world(100, (row) => Math.sin(row));
    const foreseen = foresee(analysis, scored, choice).items.flatMap(({ id }) => (id === null ? [] : [id.row]));
    const { items } = select(analysis, scored, choice, 'seed');
    const lot = new Set(items.filter(({ route }) => route === 'random').map(({ row }) => row));
    const drawn = items.filter(({ route }) => route === 'model').map(({ row }) => row);
    const kept = foreseen.filter((row) => !lot.has(row));
    expect(drawn.slice(0, kept.length)).toEqual(kept);
  });

  it('refuses what the draw would refuse', () => {
    const { analysis, scored } = world(100, () => 0);
    expect(() => foresee(analysis, scored, { ...choice, random: 3 })).toThrow('RANK_CAPACITY_INVALID');
  });
});

it('gives equal estimates at the edge the same chance, whatever the order of the file', () => {
  const { analysis } = world(8, () => 0);
  const scored = { ...scoredOf(new Float64Array(8)), repeats: Array.from({ length: 10 }, () => new Float32Array(8)) };
  const times = timesChosen(analysis, scored, { onlyUnknown: false, count: 4 });
  expect([...times.values()]).toEqual(Array.from({ length: 8 }, () => 5));
  expect(timesChosen(analysis, scored, { onlyUnknown: false, count: 0 }).size).toBe(0);
});

it('counts in how many repetitions a dossier would have been among the first', () => {
  const { analysis } = world(4, () => 0);
  const scored = {
    ...scoredOf(new Float64Array(4)),
    repeats: [Float32Array.of(4, 3, 2, 1), Float32Array.of(4, 1, 3, 2), Float32Array.of(1, 2, 3, 4)],
  };
  const times = timesChosen(analysis, scored, { onlyUnknown: false, count: 2 });
  expect([...times].sort()).toEqual([
    [0, 2],
    [1, 1],
    [2, 2],
    [3, 1],
  ]);
  expect(timesChosen(analysis, scored, { onlyUnknown: false, count: 2 })).toBe(times);
  expect([...timesChosen(analysis, scored, { onlyUnknown: true, count: 1 })].sort()).toEqual([
    [0, 2],
    [3, 1],
  ]);
  expect([0, 1].map((row) => isBorderline(scored, times, row))).toEqual([false, true]);
});

const fewLevels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 30, maxLength: 30 });

it('gives the first of all rows in order of estimate and number, however many are asked', () => {
  fc.assert(
    fc.property(fewLevels, fc.integer({ min: 0, max: 35 }), (scores, count) => {
      const { analysis, scored } = world(30, (row) => scores[row] as number);
      const numbers = analysis.numbers.toReversed();
      const ordered = Array.from(analysis.population).sort(
        (a, b) => (scores[b] as number) - (scores[a] as number) || b - a,
      );
      expect(highestRows({ numbers }, scored, analysis.population, count)).toEqual(ordered.slice(0, count));
    }),
  );
});

it('gives each repetition as many places as there are, spread over who is equal at the edge', () => {
  fc.assert(
    fc.property(fc.array(fewLevels, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (all, count) => {
      const { analysis, scored } = world(30, () => 0);
      const repeats = all.map((scores) => Float32Array.from(scores));
      const times = timesChosen(analysis, { ...scored, repeats }, { onlyUnknown: false, count });
      for (const row of analysis.population) {
        const chances = repeats.map((scores) => {
          const above = scores.filter((score) => score > (scores[row] as number)).length;
          const equal = scores.filter((score) => score === scores[row]).length;
          return Math.min(1, Math.max(0, (count - above) / equal));
        });
        const expected = chances.reduce((sum, chance) => sum + chance, 0);
        expect(times.get(row) ?? 0).toBe(Math.round(expected));
        expect(times.has(row)).toBe(expected > 0);
      }
    }),
  );
});
