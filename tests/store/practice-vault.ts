import type { EngineRunner } from '../../electron/cli/run-engine.ts';

/** Makes a practice vault and leaves it open in `engine`. */
export async function makePracticeVault(
  engine: EngineRunner,
  file: string,
  passphrase = 'vier gewone woorden samen',
): Promise<void> {
  await engine.ask('vault.create', {
    file,
    municipality: 'Voorbeeldstad',
    user: 'analist',
    passphrase,
    purpose: 'proef',
    owner: 'team',
    demo: true,
  });
}
