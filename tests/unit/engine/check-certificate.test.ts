import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificate, orderKeys, readCertificate } from '../../../electron/engine/check-certificate.ts';
import { DRAW_METHOD, type DrawCertificate } from '../../../shared/domain/draw-certificate.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A certificate made without the code under test, from its description alone. */
function certificateOf(seed: string, numbers: readonly string[], random: number): DrawCertificate {
  const keys = numbers.map((number) => sha256(seed + number)).toSorted();
  return {
    format: 'toetssteen-draw-certificate',
    version: 1,
    municipality: 'Voorbeeldstad',
    method: DRAW_METHOD,
    drawnAt: '2026-10-02T10:00:00.000Z',
    drawnBy: 'analist',
    drawnLog: { entry: 9, hash: sha256('b') },
    delivery: { name: 'stad.csv', referenceDate: '2026-10-01', sha256: sha256('stad') },
    earlierDraws: 0,
    seed: {
      value: seed,
      commitment: sha256(seed),
      committedAt: '2026-10-02T09:00:00.000Z',
      committedLog: { entry: 7, hash: sha256('a') },
    },
    population: { size: numbers.length, hash: sha256(numbers.toSorted().join('\n')), onlyUnknown: true },
    numbers: 'own',
    capacity: numbers.length,
    random,
    probability: random / numbers.length,
    keys,
    drawn: keys.slice(0, random),
  };
}

const failing = (certificate: DrawCertificate, numbers?: readonly string[]): string[] =>
  checkCertificate(certificate, numbers)
    .filter(({ ok }) => !ok)
    .map(({ check }) => check);

const draws = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 64 }),
    numbers: fc.uniqueArray(fc.stringMatching(/^[0-9]{8}$/), { minLength: 3, maxLength: 40 }),
  })
  .chain(({ seed, numbers }) =>
    fc.record({
      seed: fc.constant(seed),
      numbers: fc.constant(numbers),
      random: fc.integer({ min: 1, max: numbers.length - 1 }),
      place: fc.nat({ max: numbers.length - 1 }),
    }),
  );

describe('checkCertificate', () => {
  it('holds for every honest draw, whatever the order of the numbers', () => {
    fc.assert(
      fc.property(draws, ({ seed, numbers, random }) => {
        const certificate = certificateOf(seed, numbers, random);
        expect(failing(certificate)).toEqual([]);
        expect(failing(readCertificate(JSON.stringify(certificate)), numbers.toReversed())).toEqual([]);
      }),
    );
  });

  it('finds any dossier that was left out of the lot or put into it', () => {
    fc.assert(
      fc.property(draws, ({ seed, numbers, random, place }) => {
        const without = numbers.toSpliced(place, 1);
        expect(failing(certificateOf(seed, without, Math.min(random, without.length)), numbers)).toEqual([
          'keysOfNumbers',
          'populationHash',
        ]);
        const honest = certificateOf(seed, numbers, random);
        const drawn = honest.drawn.with(place % random, honest.keys.at(-1) as string);
        expect(failing({ ...honest, drawn })).toEqual(['drawnFirst']);
      }),
    );
  });

  it('finds keys that stand twice or in another order, and more drawn than there is room for', () => {
    const honest = certificateOf('seed', ['1', '2', '3', '4'], 2);
    const [first = ''] = honest.keys;
    expect(failing({ ...honest, keys: honest.keys.toReversed() })).toEqual(['keysInOrder']);
    expect(failing({ ...honest, keys: honest.keys.with(1, first) })).toEqual(['keysInOrder', 'drawnFirst']);
    expect(failing({ ...honest, capacity: 1 })).toEqual(['drawnFirst']);
  });
});

describe('orderKeys', () => {
  it('is the SHA-256 of seed and number, ascending', () => {
    expect(orderKeys('s', ['12', '3'])).toEqual([sha256('s12'), sha256('s3')].toSorted());
  });
});
