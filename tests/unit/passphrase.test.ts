import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizePassphrase, passphraseProblem, passphraseStrength } from '../../shared/domain/passphrase.ts';

test.each([
  ['', 'short'],
  ['welkom01', 'short'],
  ['drie losse woorden', null],
  ['een op de vier', 'short'],
  ['aap noot mies wim', null],
  ['lantaarn kruiwagen dinsdag zoutvaatje', null],
  ['xK4!q9Lm2#vR7zTw', null],
  ['xK4!q9Lm2#vR7zT', 'short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'repetitive'],
  ['test test test test', 'repetitive'],
  ['abcabcabcabcabcabc', 'repetitive'],
  ['abababababcababab', 'repetitive'],
  ['abcdefghijklmnopqr', 'predictable'],
  ['qwertyuiop asdfghjkl', 'predictable'],
  ['9876543210 9876543211', 'predictable'],
  ['Welkom01 Wachtwoord', 'predictable'],
  ['gemeente geheim 2025!', 'predictable'],
])('%j: %s', (passphrase, problem) => {
  expect(passphraseProblem(passphrase)).toBe(problem);
  expect(passphraseStrength(passphrase) === 'weak').toBe(problem !== null);
});

test('five different words or 24 characters are strong, four words or 16 will do', () => {
  expect(passphraseStrength('aap noot mies wim')).toBe('fair');
  expect(passphraseStrength('aap noot mies wim zus')).toBe('strong');
  expect(passphraseStrength('xK4!q9Lm2#vR7zTw')).toBe('fair');
  expect(passphraseStrength('xK4!q9Lm2#vR7zTwxB6?n1Qd')).toBe('strong');
});

test('letters count as letters, not as bytes', () => {
  expect(passphraseProblem('\u{1f600}\u{1f601}\u{1f602}\u{1f603}\u{1f604}\u{1f605}\u{1f606}\u{1f607}')).toBe('short');
});

test('the same passphrase typed otherwise is the same passphrase', () => {
  expect(normalizePassphrase('  caf\u0065\u0301\t noir ')).toBe('caf\u00e9 noir');
});

test('normalising twice changes nothing, and the verdict is that of the normalised text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const normalized = normalizePassphrase(text);
      expect(normalizePassphrase(normalized)).toBe(normalized);
      expect(passphraseStrength(normalized)).toBe(passphraseStrength(text));
    }),
  );
});
