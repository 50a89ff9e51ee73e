import { resolve } from 'node:path';
import type { FeatureState } from '../../shared/contract/prepare.ts';
import { AppError } from '../../shared/errors.ts';
import { readArguments, required } from './arguments.ts';
import { askPassphrase } from './passphrase.ts';
import { EngineRunner } from './run-engine.ts';
import { Terminal } from './terminal-job.ts';
import { decimal, whole, withInterval, writeJson } from './words.ts';

function lineOf({ name, used, proxy, stats }: FeatureState): string {
  const notes = [
    used ? 'gebruikt' : 'uit',
    ...(proxy === null ? [] : ['proxy']),
    ...(stats?.leak === 'AUC' ? ['LEK: te mooi'] : []),
    ...(stats?.leak === 'DATE' ? ['LEK: datum niet te bewijzen'] : []),
  ];
  if (stats === null) return `  ${name}: nog niet berekend (${notes.join(', ')})`;
  const share = stats.n === 0 ? 0 : (100 * stats.missing) / stats.n;
  const auc =
    stats.auc === null ? 'AUC te weinig uitkomsten' : `AUC ${withInterval(stats.auc)}, n = ${whole(stats.auc.n)}`;
  return `  ${name}: ontbreekt ${decimal(share, 1)} %, ${auc} (${notes.join(', ')})`;
}

/**
 * `features`: computes all declared features of a vault as known on each date and prints what is known of each.
 * @throws AppError PREPARE_NO_QUARTER without an accepted delivery, and what the engine gives
 */
export async function features(words: string[]): Promise<void> {
  const { vault, json } = readArguments(words, { vault: 'text', json: 'text' });
  const engine = new EngineRunner();
  const terminal = new Terminal();
  try {
    const file = resolve(required(vault, 'vault'));
    await engine.ask('vault.open', { file, secret: await askPassphrase('Wachtzin van de kluis'), with: 'passphrase' });
    const before = await engine.ask('prepare.state', {});
    if (before.quarters.length === 0) throw new AppError('PREPARE_NO_QUARTER');
    const cases = await engine.run('prepare.compute', {}, (state) => terminal.show(state));
    terminal.end();
    const state = await engine.ask('prepare.state', {});
    console.log(
      `${whole(state.features.length)} kenmerken voor ${whole(cases.dossiers)} dossiers op ${cases.referenceDate}, en voor ${whole(cases.investigations)} onderzoeken (${whole(cases.unlawful)} onrechtmatig, ${whole(cases.lawful)} rechtmatig, ${whole(cases.unknown)} onbekend), elk zoals bekend bij het begin.`,
    );
    for (const feature of state.features) console.log(lineOf(feature));
    console.log(`Klaar in ${decimal(cases.seconds, 1)} seconden.`);
    await writeJson(json, state);
  } finally {
    terminal.end();
    await engine.close();
  }
}
