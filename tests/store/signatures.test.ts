import { describe, expect, it } from 'vitest';
import { mayNotSign, type Signer } from '../../electron/engine/assess/may-sign.ts';
import { isFourEyes, latestSigned, sign, signaturesOf, subjectHash } from '../../electron/engine/assess/signatures.ts';
import { listLog, verifyLog } from '../../electron/engine/store/log.ts';
import { expectCode, newStore } from './helpers.ts';

const anna: Signer = { user: 'Anna', role: 'analist', hasOwnSecret: true };
const bert: Signer = { user: 'Bert', role: 'controleur', hasOwnSecret: true };
const subject = { training: 3, checks: [{ check: 'stable', state: 'holds' }] };

const signedIn = (store: ReturnType<typeof newStore>['store'], signer: Signer, what: unknown = subject): string =>
  store.write((db) => sign(db, signer, what));

describe('signing', () => {
  it('is for exactly what was on the table, in whatever order its parts were written', () => {
    const { store } = newStore();
    const hash = signedIn(store, anna);
    expect(signedIn(store, bert, { checks: [{ state: 'holds', check: 'stable' }], training: 3 })).toBe(hash);
    expect(signaturesOf(store.db, hash).map(({ by, role }) => [by, role])).toEqual([
      ['Anna', 'analist'],
      ['Bert', 'controleur'],
    ]);
    const other = subjectHash({ ...subject, training: 4 });
    expect(other).not.toBe(hash);
    expect(signaturesOf(store.db, other)).toEqual([]);
    expect(latestSigned(store.db)).toMatchObject({ subjectHash: hash, subject, by: 'Bert' });
    expect(listLog(store.db).map(({ event, who, details }) => [event, who, details['subject']])).toEqual([
      ['signed', 'Bert', hash],
      ['signed', 'Anna', hash],
    ]);
    expect(verifyLog(store).ok).toBe(true);
  });

  it('is done once by each, under whatever spelling of the name', async () => {
    const { store } = newStore();
    const hash = signedIn(store, anna);
    for (const user of ['Anna', ' ANNA ']) await expectCode('SIGNED_ALREADY', () => signedIn(store, { ...bert, user }));
    expect(signaturesOf(store.db, hash)).toHaveLength(1);
    expect(mayNotSign({ ...anna, db: store.db }, hash)).toBe('signed-already');
    signedIn(store, anna, { ...subject, training: 4 });
  });

  it('takes a role that signs and a secret that nobody else knows', async () => {
    const { store } = newStore();
    const auditor = await expectCode('ROLE_MAY_NOT', () => signedIn(store, { ...bert, role: 'auditor' }));
    expect(auditor.details).toEqual({ needs: 'sign', role: 'auditor' });
    await expectCode('PASSPHRASE_NOT_OWN', () => signedIn(store, { ...bert, hasOwnSecret: false }));
    const hash = subjectHash(subject);
    expect(mayNotSign({ ...bert, role: 'auditor', db: store.db }, hash)).toBe('role');
    expect(mayNotSign({ ...bert, hasOwnSecret: false, db: store.db }, hash)).toBe('passphrase-not-own');
    expect(mayNotSign({ ...bert, db: store.db }, hash)).toBeNull();
    expect([latestSigned(store.db), listLog(store.db)]).toEqual([null, []]);
  });

  it('stays: no signature is changed or taken away', () => {
    const { store } = newStore();
    signedIn(store, anna);
    for (const sql of ["UPDATE signature SET signed_by = 'Bert'", 'DELETE FROM signature'])
      expect(() => store.write((db) => db.exec(sql))).toThrow(/append-only/);
  });
});

describe('four eyes', () => {
  const by = (user: string, role: string) => ({ by: user, role });
  it.each([
    [true, [by('Anna', 'analist'), by('Bert', 'controleur')]],
    [true, [by('Bert', 'controleur'), by('Chris', 'controleur')]],
    [false, [by('Bert', 'controleur')]],
    [false, [by('Anna', 'analist'), by('Chris', 'analist')]],
    [false, [by('Anna', 'analist'), by('anna ', 'controleur')]],
    [false, []],
  ])('%s for %j', (expected, signatures) => expect(isFourEyes(signatures)).toBe(expected));
});
