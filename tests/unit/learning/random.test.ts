import { describe, expect, test } from 'vitest';
import { randomStream } from '../../../shared/learning/random.ts';

describe('randomStream', () => {
  test('gives the same numbers for the same seed and index, on every platform', () => {
    const stream = randomStream(1, 0);
    expect([stream.uint32(), stream.uint32(), stream.uint32()]).toEqual([2758393397, 1769586245, 2093303976]);
  });

  test('differs per seed and per index, also for seeds above 2^32', () => {
    const first = (seed: number, index: number) => randomStream(seed, index).uint32();
    const all = [first(1, 0), first(1, 1), first(2, 0), first(2 ** 32 + 1, 0), first(0, 0), first(0, 1)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('is uniform, and neighbouring streams do not move together', () => {
    const a = randomStream(7, 0);
    const b = randomStream(7, 1);
    const draws = 20_000;
    const counts = new Array<number>(10).fill(0);
    let product = 0;
    for (let draw = 0; draw < draws; draw++) {
      const value = a.uniform();
      counts[Math.floor(value * 10)]! += 1;
      product += (value - 0.5) * (b.uniform() - 0.5);
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - draws / 10) ** 2 / (draws / 10), 0);
    // 99.9 % point of chi-square with 9 degrees of freedom.
    expect(chiSquare).toBeLessThan(27.88);
    expect(Math.abs((product / draws) * 12)).toBeLessThan(0.025);
  });

  test('integer stays below its bound and reaches every value', () => {
    const stream = randomStream(3, 3);
    expect(new Set(Array.from({ length: 200 }, () => stream.integer(5)))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test('shuffle keeps all items', () => {
    const items = Int32Array.from({ length: 100 }, (_, at) => at);
    randomStream(5, 0).shuffle(items);
    expect(items).not.toEqual(Int32Array.from({ length: 100 }, (_, at) => at));
    expect([...items].sort((x, y) => x - y)).toEqual(Array.from({ length: 100 }, (_, at) => at));
  });
});
