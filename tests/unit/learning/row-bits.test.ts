import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allBits,
  bitsOfBins,
  countRows,
  equalUpToComplement,
  hashUpToComplement,
  holdsPersons,
  intersect,
  listRows,
  without,
} from '../../../shared/learning/row-bits.ts';

const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 150 });
const toBits = (members: readonly boolean[]) => bitsOfBins(Uint8Array.from(members, Number), Uint8Array.of(0, 1));
const inverted = (members: readonly boolean[]) => members.map((member) => !member);
const rowsOf = (members: readonly boolean[]) => members.flatMap((member, row) => (member ? [row] : []));

describe('row bits', () => {
  test('count and list the rows of a set', () => {
    fc.assert(
      fc.property(flags, (members) => {
        const bits = toBits(members);
        const rows = rowsOf(members);
        expect(countRows(bits)).toBe(rows.length);
        const into = new Int32Array(rows.length + 2).fill(-1);
        expect(listRows(bits, into, 2)).toBe(rows.length + 2);
        expect([...into]).toEqual([-1, -1, ...rows]);
      }),
    );
  });

  test('intersect and subtract', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 100 }), (pairs) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(intersect(toBits(a), toBits(b))).toEqual(toBits(pairs.map(([one, other]) => one && other)));
        expect(without(toBits(a), toBits(b))).toEqual(toBits(pairs.map(([one, other]) => one && !other)));
        expect(allBits(a.length)).toEqual(toBits(a.map(() => true)));
      }),
    );
  });

  test('a set is taken for itself and its complement, and for no other', () => {
    fc.assert(
      fc.property(flags, fc.nat(), (members, at) => {
        const rows = members.length;
        const bits = toBits(members);
        const complement = toBits(inverted(members));
        expect(equalUpToComplement(bits, complement, rows)).toBe(true);
        expect(hashUpToComplement(bits, rows)).toBe(hashUpToComplement(complement, rows));
        fc.pre(rows > 2);
        const changed = toBits(members.map((member, row) => (row === at % rows ? !member : member)));
        expect(equalUpToComplement(bits, changed, rows)).toBe(false);
        expect(equalUpToComplement(complement, changed, rows)).toBe(false);
        expect(hashUpToComplement(changed, rows)).not.toBe(hashUpToComplement(bits, rows));
      }),
    );
  });

  test('persons are counted once, however many rows they have', () => {
    const person = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        (persons, least) => {
          const bits = toBits(persons.flat());
          const personOf = Int32Array.from(persons.flatMap((rows, number) => rows.map(() => number)));
          const holding = persons.filter((rows) => rows.includes(true)).length;
          expect(holdsPersons(bits, personOf, least)).toBe(holding >= least);
          expect(holdsPersons(bits, null, least)).toBe(persons.flat().filter(Boolean).length >= least);
        },
      ),
    );
  });
});
