import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeNumber } from '../../electron/engine/store/pseudonym-number.ts';
import { derivePseudonymKeys } from '../../electron/engine/vault/pseudonym-cipher.ts';
import { pseudonymCode } from '../../electron/engine/vault/pseudonym-code.ts';
import { expectCode } from './helpers.ts';

const master = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const vaultId = '0123456789abcdef'.repeat(2);
const keys = derivePseudonymKeys(master, vaultId);
const kinds = ['person', 'dossier', 'caseworker'] as const;
const anyNumber = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => text.trim() !== '');

describe('a pseudonym', () => {
  // Python's hmac and hashlib, and AESGCM of its cryptography package.
  test.each([
    ['person', '0012345', 'K-RN3J-C1K3-SBBA'],
    ['dossier', '0012345', 'D-TC1Y-QZ7J-FGMY'],
    ['caseworker', '0012345', 'M-6FRP-6MJV-T1X7'],
    ['dossier', ' a-e\u03011 ', 'D-VSXB-WGX2-QCHM'],
  ] as const)('of a %s is what another implementation gives', (kind, number, code) => {
    expect(keys.pseudonymFor(kind, number)).toBe(code);
  });

  test('takes the extremes of its 60 bits', () => {
    expect(pseudonymCode('person', Buffer.alloc(8, 0x00))).toBe('K-0000-0000-0000');
    expect(pseudonymCode('dossier', Buffer.alloc(8, 0xff))).toBe('D-ZZZZ-ZZZZ-ZZZZ');
  });

  test('depends on every one of its 60 bits and on nothing else', () => {
    const codes = Array.from({ length: 64 }, (_, bit) => {
      const digest = Buffer.alloc(8);
      digest[bit >> 3] = 0x80 >> (bit & 7);
      return pseudonymCode('person', digest);
    });
    // The last two bits of each word of 32 are left out.
    expect(new Set(codes).size).toBe(61);
    expect([30, 31, 62, 63].map((bit) => codes[bit])).toEqual(Array(4).fill('K-0000-0000-0000'));
  });

  test('is the same however a number is typed, and another for another number', () => {
    const same = ['b-0071é', ' B-0071É\t', 'b-0071e\u0301'].map((number) => keys.pseudonymFor('person', number));
    expect(new Set(same).size).toBe(1);
    const others = ['71', '071', '0071', '0 071'].map((number) => keys.pseudonymFor('person', number));
    expect(new Set(others).size).toBe(4);
  });

  test('is another in another vault, and with another key in the same vault', () => {
    const made = [keys, derivePseudonymKeys(master, 'f'.repeat(32)), derivePseudonymKeys(randomBytes(32), vaultId)];
    expect(new Set(made.map((each) => each.pseudonymFor('person', '0012345'))).size).toBe(3);
  });
});

test('the normal form of a number is its own normal form, and an empty number has none', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const normal = normalizeNumber(number);
      expect(normalizeNumber(normal)).toBe(normal);
    }),
  );
  for (const empty of ['', '  ', '\t\n', '\ufeff']) expect(() => normalizeNumber(empty)).toThrow(RangeError);
});

describe('a sealed number', () => {
  test('comes back under its own code only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyNumber, (kind, number) => {
        const code = keys.pseudonymFor(kind, number);
        const sealed = keys.seal(code, number);
        expect(keys.open(code, sealed)).toBe(number.toWellFormed());
        expect(() => keys.open(`${code}0`, sealed)).toThrow('PSEUDONYM_UNREADABLE');
      }),
    );
  });

  test('that another implementation sealed opens', () => {
    const sealed = '000102030405060708090a0b3189742fae57b335f41074893f0c8784c83a1cdac90945';
    expect(keys.open('K-TEST', Buffer.from(sealed, 'hex'))).toBe('0012345');
  });

  test('does not open with any byte changed, cut short, or with the key of another vault', async () => {
    const code = keys.pseudonymFor('dossier', '0012345');
    const sealed = keys.seal(code, '0012345');
    for (let index = 0; index < sealed.length; index += 1) {
      const tampered = Buffer.from(sealed);
      tampered[index]! ^= 1;
      await expectCode('PSEUDONYM_UNREADABLE', () => keys.open(code, tampered));
      await expectCode('PSEUDONYM_UNREADABLE', () => keys.open(code, sealed.subarray(0, index)));
    }
    const others = derivePseudonymKeys(randomBytes(32), vaultId);
    await expectCode('PSEUDONYM_UNREADABLE', () => others.open(code, sealed));
  });

  test('is never twice the same bytes', () => {
    expect(keys.seal('K-TEST', '0012345').equals(keys.seal('K-TEST', '0012345'))).toBe(false);
  });
});

test('keys that were closed make, seal and open nothing', () => {
  const closed = derivePseudonymKeys(master, vaultId);
  const sealed = closed.seal('K-TEST', '0012345');
  closed.close();
  expect(() => closed.pseudonymFor('person', '0012345')).toThrow('closed');
  expect(() => closed.seal('K-TEST', '0012345')).toThrow('closed');
  expect(() => closed.open('K-TEST', sealed)).toThrow('closed');
});
