import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder, populationHash, seedCommitment } from '../../../electron/engine/compute/control-sample.ts';

const numbers = ['D4F7-0192', 'D03A-0001', 'DC11-0002', 'D9E0-0003', 'D77B-0004'];

describe('hashes', () => {
  it('are SHA-256 as FIPS 180-4 publishes it', () => {
    const published = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(seedCommitment('abc')).toBe(published);
    expect(drawOrder('a', ['bc']).hashes).toEqual([published]);
    expect(seedCommitment('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('take text as UTF-8', () => {
    // printf 'é' | sha256sum
    expect(seedCommitment('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  it('are what sha256sum makes of seed and number', () => {
    // printf '%s' 'voorbeeldD4F7-0192' | sha256sum
    expect(drawOrder('voorbeeld', numbers).hashes[0]).toBe(
      '7e65a204164d92248ed622728a3cbe5c3c7e5051920a7415a1a8259a6a015421',
    );
  });
});

describe('order', () => {
  it('goes by hash', () => {
    const { order, hashes } = drawOrder('voorbeeld', numbers);
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(Array.from(order, (position) => hashes[position])).toEqual([...hashes].sort());
  });

  it('is that of the shell lines in the documentation', () => {
    const { order } = drawOrder('voorbeeld', numbers);
    expect(Array.from(order, (position) => numbers[position])).toEqual([
      'D77B-0004',
      'D03A-0001',
      'DC11-0002',
      'D9E0-0003',
      'D4F7-0192',
    ]);
  });

  it('does not depend on the order of the numbers', () => {
    const inOrder = (list: readonly string[]) =>
      Array.from(drawOrder('voorbeeld', list).order, (position) => list[position]);
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: numbers.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(inOrder(numbers));
      }),
    );
  });

  it('keeps everybody else in line when a dossier leaves the population', () => {
    const before = Array.from(drawOrder('voorbeeld', numbers).order, (position) => numbers[position]);
    const fewer = numbers.filter((number) => number !== before[0]);
    const after = Array.from(drawOrder('voorbeeld', fewer).order, (position) => fewer[position]);
    expect(after).toEqual(before.slice(1));
  });

  it('changes with the seed and gives every dossier the same chance', () => {
    const drawn = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const position of drawOrder(`seed-${seed}`, numbers).order.slice(0, 2))
        drawn.set(position, (drawn.get(position) ?? 0) + 1);
    }
    // 2000 draws of 2 out of 5: 800 each, standard deviation 22.
    for (const times of drawn.values()) expect(Math.abs(times - 800)).toBeLessThan(5 * 22);
    expect(drawn.size).toBe(5);
  });

  it('refuses an empty seed and a number twice', () => {
    expect(() => drawOrder('', numbers)).toThrow('seed must not be empty');
    expect(() => drawOrder('voorbeeld', ['a', 'a'])).toThrow('numbers must not occur twice');
  });
});

it('the population has one fingerprint in any order, and another when it changes', () => {
  // printf 'a\nb\nc' | sha256sum
  const published = 'ea7fb08b7a2dc4619ffb7c7bb38d95a2047935fa165d71b12efd3852a2e6d0cc';
  expect(populationHash(['c', 'a', 'b'])).toBe(published);
  expect(populationHash([...numbers].reverse())).toBe(populationHash(numbers));
  expect(populationHash(numbers.slice(1))).not.toBe(populationHash(numbers));
});
