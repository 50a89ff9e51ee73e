import { describe, expect, test } from 'vitest';
import { isReady, type SealForm, sealInput } from '../../../renderer/app/seal/use-sealing.ts';
import { emptyKeyForm, isKeyFormReady, type KeyForm } from '../../../renderer/steps/intake/quarter/key-change.ts';
import { sealSchema } from '../../../shared/contract/seal.ts';

const recipient = 'age140ve0wap8quqtfujhl7hrjkkp65q0433ymqy06js2f6eguuk0auslcd3t5';
const passphrase = 'karnemelk dakgoot vrijdag potlood';
const filled: SealForm = { kind: 'plain', passphrase, repeated: passphrase, recipient: ` ${recipient} ` };

describe('how a file is encrypted', () => {
  test('only what was chosen goes along, also when the other fields are filled in', () => {
    expect(sealInput(filled)).toEqual({});
    expect(sealInput({ ...filled, kind: 'passphrase' })).toEqual({ seal: { passphrase } });
    expect(sealInput({ ...filled, kind: 'recipient' })).toEqual({ seal: { recipient } });
  });

  test('what goes along is what the engine takes: one secret, never two', () => {
    for (const kind of ['passphrase', 'recipient'] as const)
      expect(sealSchema.safeParse(sealInput({ ...filled, kind }).seal).success).toBe(true);
    expect(sealSchema.safeParse({ passphrase, recipient }).success).toBe(false);
    expect(sealSchema.safeParse({}).success).toBe(false);
  });

  test('a passphrase is typed the same twice and is strong, a public key is one', () => {
    expect(isReady({ ...filled, passphrase: '', repeated: '' })).toBe(true);
    const byPassphrase = { ...filled, kind: 'passphrase' } as const;
    expect(isReady(byPassphrase)).toBe(true);
    expect(isReady({ ...byPassphrase, repeated: `${passphrase}.` })).toBe(false);
    expect(isReady({ ...byPassphrase, passphrase: 'kort', repeated: 'kort' })).toBe(false);
    const forRecipient = { ...filled, kind: 'recipient' } as const;
    expect(isReady(forRecipient)).toBe(true);
    expect(isReady({ ...forRecipient, recipient: recipient.replace('ve0', 'ev0') })).toBe(false);
    expect(isReady({ ...forRecipient, recipient: '' })).toBe(false);
  });
});

test('each change of the key asks what it needs, and always the present secret', () => {
  const ready = (change: Partial<KeyForm>) => isKeyFormReady({ ...emptyKeyForm, current: 'geheim', ...change });
  const next = { passphrase, repeated: passphrase };
  expect(ready({ task: 'recovery' })).toBe(true);
  expect(ready({ task: 'recovery', current: ' ' })).toBe(false);
  expect(ready({ task: 'passphrase', ...next })).toBe(true);
  expect(ready({ task: 'passphrase', passphrase, repeated: 'anders' })).toBe(false);
  expect(ready({ task: 'handOver', ...next })).toBe(false);
  expect(ready({ task: 'handOver', user: 'C. Opvolger', ...next })).toBe(true);
  expect(ready({ task: 'handOver', user: 'C. Opvolger', ...next, current: '' })).toBe(false);
});
