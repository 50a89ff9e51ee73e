import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { keysBackupPath, keysPath, removeDatabase } from '../engine/store/vault-files.ts';
import { EngineRunner } from './run-engine.ts';

const CONTROLLER = 'controleur';

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

export interface Controller {
  readonly user: string;
  readonly passphrase: string;
}

/**
 * Makes the practice vault anew, with a key holder and a second person, as people do it: the analyst lets the controller in, who then
 * chooses a passphrase of their own, without which they could not sign. Leaves the vault closed.
 */
export async function makeDemoVault(options: DemoVault): Promise<Controller> {
  const { vault, passphrase, keyPassphrase, municipality, user } = options;
  const first = madePassphrase('eerste keer in voorbeeldstad');
  const own = madePassphrase('meekijken met voorbeeldstad');
  removeVault(vault);
  await withEngine(async (engine) => {
    const why = { purpose: 'Oefenen met de werkwijze', owner: 'trainer' };
    await engine.ask('vault.create', { file: vault, municipality, user, passphrase, ...why, demo: true });
    await engine.ask('intake.makeKeyHolder', { user: 'sleutelbeheerder', passphrase: keyPassphrase });
    await engine.ask('vault.addPerson', { user: CONTROLLER, role: 'controleur', passphrase: first, own: passphrase });
  });
  await withEngine(async (engine) => {
    await engine.ask('vault.open', { file: vault, user: CONTROLLER, secret: first, with: 'passphrase' });
    await engine.ask('vault.changePassphrase', { current: first, next: own });
  });
  return { user: CONTROLLER, passphrase: own };
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
