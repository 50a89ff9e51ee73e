import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { GrantedRole } from '../../shared/domain/permissions.ts';
import { keysBackupPath, keysPath, removeDatabase } from '../engine/store/vault-files.ts';
import { approveGroups, askForGroups } from './demo-permission.ts';
import { EngineRunner } from './run-engine.ts';

export const KEY_HOLDER = 'sleutelbeheerder';

/** A passphrase of ordinary words that no two vaults share. */
export const madePassphrase = (words: string): string => `${words} ${randomBytes(3).toString('hex')}`;

/** A demo that was stopped half-way leaves a write-ahead log, which would refuse the next one. */
function removeVault(vault: string): void {
  removeDatabase(vault);
  for (const old of [keysPath(vault), keysBackupPath(vault)]) rmSync(old, { force: true });
}

interface DemoVault {
  readonly vault: string;
  readonly municipality: string;
  readonly user: string;
  readonly passphrase: string;
  readonly keyPassphrase: string;
}

/** Somebody beside the analyst who may open the vault, with a passphrase of their own. */
export interface DemoPerson {
  readonly user: string;
  readonly role: GrantedRole;
  readonly passphrase: string;
}

export interface DemoPeople {
  /** Signs beside the analyst. */
  readonly controller: DemoPerson;
  /** Says whether anybody may look at group attributes. */
  readonly auditor: DemoPerson;
}

/** A person whom the analyst lets in, and the passphrase that they come in with the first time. */
interface Invited extends DemoPerson {
  readonly first: string;
}

const invite = (role: GrantedRole, words: string): Invited => ({
  user: role,
  role,
  passphrase: madePassphrase(words),
  first: madePassphrase(`eerste keer als ${role}`),
});

/**
 * Makes the practice vault anew, with a key holder and two more people, as people do it: the analyst lets them in and asks to look at
 * group attributes, each of them chooses a passphrase of their own, without which they could neither sign nor approve, and the auditor
 * approves. Leaves the vault closed.
 */
export async function makeDemoVault(options: DemoVault): Promise<DemoPeople> {
  const { vault, passphrase, keyPassphrase, municipality, user } = options;
  const controller = invite('controleur', 'meekijken met voorbeeldstad');
  const auditor = invite('auditor', 'toezien op voorbeeldstad');
  removeVault(vault);
  await withEngine(async (engine) => {
    const why = { purpose: 'Oefenen met de werkwijze', owner: 'trainer' };
    await engine.ask('vault.create', { file: vault, municipality, user, passphrase, ...why, demo: true });
    await engine.ask('intake.makeKeyHolder', { user: KEY_HOLDER, passphrase: keyPassphrase });
    for (const { user: name, role, first } of [controller, auditor])
      await engine.ask('vault.addPerson', { user: name, role, passphrase: first, own: passphrase });
    await askForGroups(engine, user);
  });
  await firstVisit(vault, controller);
  await firstVisit(vault, auditor, approveGroups);
  return { controller: personOf(controller), auditor: personOf(auditor) };
}

const personOf = ({ user, role, passphrase }: Invited): DemoPerson => ({ user, role, passphrase });

/** Somebody opens the vault with what they were given, chooses a passphrase of their own and does what they came for. */
function firstVisit(
  vault: string,
  { user, first, passphrase }: Invited,
  doWork: (engine: EngineRunner) => Promise<void> = async () => undefined,
): Promise<void> {
  return withEngine(async (engine) => {
    await engine.ask('vault.open', { file: vault, user, secret: first, with: 'passphrase' });
    await engine.ask('vault.changePassphrase', { current: first, next: passphrase });
    await doWork(engine);
  });
}

/** An engine holds the vault for one person: the next one has another. */
async function withEngine(work: (engine: EngineRunner) => Promise<void>): Promise<void> {
  const engine = new EngineRunner();
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}
