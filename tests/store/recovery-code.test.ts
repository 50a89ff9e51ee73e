import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryCode, parseRecoveryCode } from '../../electron/engine/vault/recovery-code.ts';
import { expectCode } from './helpers.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is six groups of five, without letters that are read as digits', () => {
  for (let index = 0; index < 200; index += 1) {
    expect(newRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
  }
});

test('130 bits: every character occurs at every place, and no code comes twice', () => {
  const codes = Array.from({ length: 3000 }, () => parseRecoveryCode(newRecoveryCode()));
  expect(new Set(codes).size).toBe(3000);
  for (let place = 0; place < 26; place += 1) {
    expect(new Set(codes.map((code) => code.charAt(place))).size).toBe(alphabet.length);
  }
});

test('case, dashes, spaces and look-alikes do not matter', () => {
  for (let index = 0; index < 50; index += 1) {
    const code = newRecoveryCode();
    const expected = code.replaceAll('-', '').slice(0, 26);
    expect(parseRecoveryCode(code)).toBe(expected);
    expect(parseRecoveryCode(` ${code.toLowerCase().replaceAll('-', '')}\n`)).toBe(expected);
    expect(parseRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('-', ' – '))).toBe(expected);
    expect(parseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(expected);
  }
});

test('one character wrong, or two that changed places, is noticed', async () => {
  const code = newRecoveryCode().replaceAll('-', '');
  for (let place = 0; place < code.length; place += 1) {
    const next = alphabet.charAt((alphabet.indexOf(code.charAt(place)) + 1) % alphabet.length);
    const replaced = code.slice(0, place) + next + code.slice(place + 1);
    await expectCode('VAULT_RECOVERY_WRONG', () => parseRecoveryCode(replaced));
    const swapped =
      code.slice(0, place) +
      code
        .slice(place, place + 2)
        .split('')
        .reverse()
        .join('') +
      code.slice(place + 2);
    if (swapped !== code) await expectCode('VAULT_RECOVERY_WRONG', () => parseRecoveryCode(swapped));
  }
});

test('anything else that people type is mistyped, never an error of the program', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(() => parseRecoveryCode(text)).toThrow(expect.objectContaining({ details: { reason: 'mistyped' } }));
    }),
  );
});
