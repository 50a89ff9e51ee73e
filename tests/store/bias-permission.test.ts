import { beforeEach, describe, expect, it } from 'vitest';
import {
  approveAsked,
  askPermission,
  biasVault,
  endEarly,
  requirePermission,
  type Visitor,
} from '../../electron/engine/bias/bias-permission.ts';
import { biasState } from '../../electron/engine/bias/bias-state.ts';
import { addMonths, today } from '../../electron/engine/dates.ts';
import { listLog, verifyLog } from '../../electron/engine/store/log.ts';
import { may } from '../../shared/domain/permissions.ts';
import { type GroupsVault, groupsVault, openBias, use } from './groups-vault.ts';
import { decryptedPages, expectCode } from './helpers.ts';
import { asked, auditor } from './planted-groups.ts';

let vault: GroupsVault;
const idOf = (): number => vault.bias().permission?.id ?? 0;
const visitor = (change: Partial<Visitor> = {}) => ({
  user: 'analist-1',
  role: 'analist',
  hasOwnSecret: true,
  on: today(),
  ...change,
});
const events = () => listLog(vault.store.db, { limit: 20 }).map(({ event }) => event);

beforeEach(async () => {
  vault = await groupsVault({ trained: false });
});

describe('permission to look at groups', () => {
  it('is needed by everybody, and opens for whom it names until its last day', async () => {
    const { db } = vault.store;
    expect(vault.bias()).toMatchObject({ state: 'none', mayMeasure: false, permission: null });
    await expectCode('BIAS_NOT_ALLOWED', () => vault.measure());
    vault.ask();
    expect(vault.bias()).toMatchObject({ state: 'asked', mayMeasure: false });
    await expectCode('BIAS_NOT_ALLOWED', () => vault.measure());
    vault.approve(idOf());
    expect(vault.bias()).toMatchObject({ state: 'open', mayMeasure: true });
    expect(requirePermission(db, visitor({ user: ' Analist-1 ' })).id).toBe(idOf());

    const other = await expectCode('BIAS_NOT_ALLOWED', () => requirePermission(db, visitor({ user: 'iemand anders' })));
    expect(other.details).toEqual({ state: 'open', named: false });
    const tomorrow = addMonths(today(), 1);
    const late = await expectCode('BIAS_NOT_ALLOWED', () => requirePermission(db, visitor({ on: tomorrow })));
    expect(late.details).toEqual({ state: 'expired', named: true });
    for (const role of ['controleur', 'auditor'])
      await expectCode('ROLE_MAY_NOT', () => requirePermission(db, visitor({ role })));
    expect(biasVault(db, visitor({ on: addMonths(today(), 2) })).state).toBe('deletion-due');
    expect(events().slice(0, 2)).toEqual(['bias.approved', 'bias.asked']);
    expect(verifyLog(vault.store).ok).toBe(true);
  });

  it('is approved by another person, whose role allows it and whose passphrase is their own', async () => {
    vault.ask();
    const approve = (change: object) => () =>
      vault.store.write((db) => approveAsked(db, { ...auditor, ...change }, idOf()));
    await expectCode('ROLE_MAY_NOT', approve({ role: 'analist' }));
    await expectCode('PASSPHRASE_NOT_OWN', approve({ hasOwnSecret: false }));
    await expectCode('BIAS_APPROVED_BY_ASKER', approve({ user: 'ANALIST-1' }));
    await expectCode('BIAS_STATE', () => vault.approve(idOf() + 1));
    expect(vault.bias()).toMatchObject({ state: 'asked', mayApprove: false, cannotApprove: 'role' });
    expect(biasVault(vault.store.db, auditor)).toMatchObject({ mayApprove: true, cannotApprove: null });
    vault.approve(idOf());
    await expectCode('BIAS_STATE', () => vault.approve(idOf()));
    expect(may(auditor.role, 'work')).toBe(false);
  });

  it('is over when it is ended, and asked anew from there', async () => {
    vault.ask();
    await expectCode('BIAS_STATE', () => vault.ask());
    vault.end(idOf());
    expect(vault.bias().state).toBe('ended');
    await expectCode('BIAS_STATE', () => vault.end(idOf()));
    await expectCode('BIAS_STATE', () => vault.approve(idOf()));
    openBias(vault);
    expect(vault.bias()).toMatchObject({ state: 'open', mayMeasure: true });
  });

  it('is ended by who works here and by who may approve, and by nobody else', async () => {
    const { db } = vault.store;
    openBias(vault);
    const end = (role: string) => () => vault.store.write((writer) => endEarly(writer, visitor({ role }), idOf()));
    expect(biasVault(db, visitor()).mayEnd).toBe(true);
    expect(biasVault(db, visitor({ role: 'controleur' })).mayEnd).toBe(false);
    await expectCode('ROLE_MAY_NOT', end('controleur'));
    expect(biasVault(db, auditor).mayEnd).toBe(true);
    vault.store.write((writer) => endEarly(writer, auditor, idOf()));
    expect(biasVault(db, auditor)).toMatchObject({ state: 'ended', mayEnd: false });
    expect(vault.bias().permission?.endedBy).toBe(auditor.user);
    openBias(vault);
    end('analist')();
    expect(vault.bias().state).toBe('ended');
  });

  it('has days and names that can be kept to', async () => {
    const problemOf = async (change: object) =>
      (await expectCode('BIAS_PERMISSION_INVALID', () => vault.ask(change))).details['problem'];
    expect(await problemOf({ validUntil: '2020-01-01' })).toBe('past');
    expect(await problemOf({ validUntil: addMonths(today(), 2) })).toBe('deleted-before-end');
    expect(await problemOf({ deleteOn: addMonths(today(), 13) })).toBe('too-long');
    expect(await problemOf({ users: ['B. de Vries', 'b. de  vries'] })).toBe('name-twice');
  });
});

describe('deleting', () => {
  const traces = (): boolean => decryptedPages(vault.store.db).includes('wijk-die-weg-moet');

  it('leaves no attribute anywhere in the file, ends the permission, and shows in the log', async () => {
    vault = await groupsVault({ trained: false, groups: { wijk: () => 'wijk-die-weg-moet' } });
    openBias(vault);
    expect(traces()).toBe(true);
    expect(await vault.remove()).toEqual({ rows: 560 });
    expect(traces()).toBe(false);
    expect(vault.bias()).toMatchObject({ state: 'deleted', attributes: [], mayMeasure: false });
    expect(vault.bias().deleted).toMatchObject({ rows: 560, by: 'analist-1' });
    expect(listLog(vault.store.db, { limit: 1 })[0]).toMatchObject({ event: 'bias.deleted', details: { rows: 560 } });
    await expectCode('BIAS_NOT_ALLOWED', () => vault.measure());
    openBias(vault);
    await expectCode('BIAS_EMPTY', () => vault.measure());
  });

  it('is due, for the gates too, where nobody approved that the attributes are here, or longer than was approved', async () => {
    const dueOn = (on: string) => biasState(vault.store.db, use, on).deletionDue;
    const [now, later] = [today(), addMonths(today(), 3)];
    expect(dueOn(now)).toBe(true);
    vault.ask();
    expect(dueOn(now)).toBe(true);
    vault.approve(idOf());
    expect([dueOn(now), dueOn(addMonths(now, 1)), dueOn(later)]).toEqual([false, false, true]);
    // Ending a permission, or asking for a next one that nobody approves, moves no day.
    vault.end(idOf());
    vault.ask({ validUntil: later, deleteOn: later });
    expect([dueOn(now), dueOn(later)]).toEqual([false, true]);
    await vault.remove();
    expect(dueOn(later)).toBe(false);
  });

  it('is due after its day, and then nothing new can be asked for first', async () => {
    openBias(vault);
    const later = visitor({ on: addMonths(today(), 3) });
    expect(biasVault(vault.store.db, later).state).toBe('deletion-due');
    const again = { ...asked(), validUntil: later.on, deleteOn: later.on };
    await expectCode('BIAS_STATE', () => vault.store.write((db) => askPermission(db, later, again)));
    await vault.remove();
    vault.store.write((db) => askPermission(db, later, again));
    expect(biasVault(vault.store.db, later).state).toBe('asked');
  });
});
