import type { EngineRunner } from '../../electron/cli/run-engine.ts';

/** Makes a vault and leaves it open in `engine`. */
export async function makeVault(
  engine: EngineRunner,
  file: string,
  { passphrase, demo }: { readonly passphrase: string; readonly demo: boolean },
): Promise<void> {
  const of = { municipality: 'Voorbeeldstad', user: 'analist', purpose: 'proef', owner: 'team' };
  await engine.ask('vault.create', { file, passphrase, demo, ...of });
}

/** Makes a practice vault and leaves it open in `engine`. */
export const makePracticeVault = (
  engine: EngineRunner,
  file: string,
  passphrase = 'vier gewone woorden samen',
): Promise<void> => makeVault(engine, file, { passphrase, demo: true });
