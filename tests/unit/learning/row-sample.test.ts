import { expect, test } from 'vitest';
import { randomStream } from '../../../shared/learning/random.ts';
import { drawRows } from '../../../shared/learning/row-sample.ts';

const rows = Int32Array.from({ length: 400 }, (_, at) => 3 * at);

test('draws the share exactly, in order and without repeats', () => {
  const into = new Int32Array(400);
  const taken = drawRows(rows, 0.3, randomStream(1, 0), into);
  expect(taken).toBe(120);
  const drawn = [...into.subarray(0, taken)];
  expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
  expect(drawn.every((row) => rows.includes(row))).toBe(true);
});

test('every row is drawn equally often, and pairs as if drawn apart', () => {
  const random = randomStream(7, 0);
  const into = new Int32Array(400);
  const draws = 4000;
  const times = new Int32Array(400);
  let together = 0;
  for (let draw = 0; draw < draws; draw++) {
    const drawn = into.subarray(0, drawRows(rows, 0.5, random, into));
    for (const row of drawn) times[row / 3]! += 1;
    if (drawn.includes(30) && drawn.includes(33)) together++;
  }
  // Five standard deviations of a binomial count.
  const spread = 5 * Math.sqrt(draws * 0.25);
  for (const count of times) expect(Math.abs(count - draws * 0.5)).toBeLessThan(spread);
  expect(Math.abs(together - (draws * 0.5 * 199) / 399)).toBeLessThan(spread);
});

test('a share of 1 takes all rows and draws nothing', () => {
  const random = randomStream(1, 0);
  const into = new Int32Array(400);
  expect(drawRows(rows, 1, random, into)).toBe(400);
  expect(into).toEqual(rows);
  expect(random.uint32()).toBe(randomStream(1, 0).uint32());
});

test('few rows are never cut below twenty', () => {
  const into = new Int32Array(400);
  expect(drawRows(rows, 0.001, randomStream(1, 0), into)).toBe(20);
  expect(drawRows(rows.subarray(0, 8), 0.5, randomStream(1, 0), into)).toBe(8);
});
