import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newAgeKeyPair } from '../../../electron/engine/files/age.ts';
import { recipientProblem } from '../../../shared/domain/age-recipient.ts';

/** Of the reference implementation, age 1.1.1. */
const recipient = 'age140ve0wap8quqtfujhl7hrjkkp65q0433ymqy06js2f6eguuk0auslcd3t5';
const alphabet = [...'qpzry9x8gf2tvdw0s3jn54khce6mua7l'];

test('keys of the reference implementation and of the library are right, also with a space around them', async () => {
  expect(recipientProblem(recipient)).toBeNull();
  expect(recipientProblem(` ${recipient}\n`)).toBeNull();
  for (let made = 0; made < 20; made += 1) expect(recipientProblem((await newAgeKeyPair()).recipient)).toBeNull();
});

test('up to four other characters behind the prefix are noticed', () => {
  const mistakes = fc.uniqueArray(fc.tuple(fc.integer({ min: 4, max: 61 }), fc.integer({ min: 1, max: 31 })), {
    minLength: 1,
    maxLength: 4,
    selector: ([place]) => place,
  });
  fc.assert(
    fc.property(mistakes, (changes) => {
      const characters = [...recipient];
      for (const [place, step] of changes) {
        const before = alphabet.indexOf(characters[place] ?? '');
        characters[place] = alphabet[(before + step) % alphabet.length] ?? '';
      }
      expect(recipientProblem(characters.join(''))).toBe('mistyped');
    }),
  );
});

test('a private key is named as such, and any other text is no key', async () => {
  const { identity } = await newAgeKeyPair();
  expect(recipientProblem(identity)).toBe('secret');
  expect(recipientProblem(identity.toLowerCase())).toBe('secret');
  for (const text of ['', 'age1', recipient.slice(0, -1), `${recipient}q`, recipient.toUpperCase(), 'b.beheerder@stad'])
    expect(recipientProblem(text)).toBe('shape');
});
