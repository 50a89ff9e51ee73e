import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeDemoMunicipality } from '../engine/demo/municipality/write.ts';
import { demoReport } from '../report/demo-report.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { type DemoPath, walkDemoPath } from './demo-path.ts';
import { madePassphrase, makeDemoVault } from './demo-vault.ts';
import { EngineRunner } from './run-engine.ts';
import { Terminal } from './terminal-job.ts';
import { whole, withInterval, writeJson } from './words.ts';

const MUNICIPALITY = 'Voorbeeldstad';
const USER = 'demo';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function printSummary({ quarter, cases, features, training, assessment, model, list, log }: DemoPath): void {
  const refused = quarter.tables.flatMap(({ refusedColumns }) => refusedColumns.map(({ name }) => name));
  const leaks = features.filter(({ stats }) => stats !== null && stats.leak !== null).map(({ label }) => label.nl);
  const assessed = assessment.models.find(({ kind }) => kind === model);
  console.log(
    `${MUNICIPALITY}: ${whole(sum(quarter.tables.map(({ stored }) => stored)))} rijen uit ${quarter.tables.length} tabellen; ${whole(cases.dossiers)} dossiers op ${cases.referenceDate}.`,
  );
  console.log(`Geweigerd aan de deur: ${refused.join(', ')}.`);
  console.log(
    `Onderzoeken om van te leren: ${whole(cases.investigations)}, elk zoals bekend bij het begin: ${whole(cases.unlawful)} onrechtmatig, ${whole(cases.lawful)} rechtmatig, ${whole(cases.unknown)} onbekend.`,
  );
  console.log(
    `Kenmerken: ${whole(features.filter(({ used }) => used).length)} van ${whole(features.length)} gebruikt; mogelijk lek: ${leaks.join(', ') || 'geen'}.`,
  );
  if (assessed !== undefined)
    console.log(
      `Model: ${training.models.find(({ kind }) => kind === model)?.terms.length ?? 0} termen, eerlijk getoetst AUC ${withInterval(assessed.auc)} (n = ${whole(assessment.n)}).`,
    );
  const { capacity, random } = list.draw.choice;
  console.log(`Getrokken: ${capacity - random} dossiers door het model, ${random} door loting.`);
  console.log(`Logboek: ${log.ok ? 'de keten klopt' : 'DE KETEN KLOPT NIET'}, ${whole(log.entries)} regels.`);
}

/**
 * `demo`: makes the example municipality, runs the whole path on an encrypted vault and writes a report that opens in any browser.
 * The vault is a practice vault: it holds no residents, and the passphrases that were made for it are printed.
 */
export async function demo(words: string[]): Promise<void> {
  const chosen = readArguments(words, {
    clients: 'text',
    seed: 'text',
    out: 'text',
    'files-only': 'text',
    json: 'text',
  });
  const clients = wholeNumber(chosen.clients, 'clients', 2300, 500, 200_000);
  const seed = wholeNumber(chosen.seed, 'seed', 20261001, 1, 2_147_483_647);
  const started = performance.now();
  if (chosen['files-only'] !== undefined) {
    const folder = resolve(chosen['files-only']);
    const files = await writeDemoMunicipality(folder, { clients, seed });
    await writeJson(chosen.json, { folder, files });
    console.log(`${files.length} bestanden van ${MUNICIPALITY} staan in ${folder}`);
    return;
  }
  const out = resolve(chosen.out ?? 'demo-out');
  const folder = resolve(out, 'levering');
  const vault = resolve(out, 'voorbeeldstad.toets');
  await mkdir(out, { recursive: true });
  const own = process.env['TOETSSTEEN_PASSPHRASE'];
  const passphrase = own ?? madePassphrase('oefenen met voorbeeldstad');
  const ownKey = process.env['TOETSSTEEN_KEY_PASSPHRASE'];
  const keyPassphrase = ownKey ?? madePassphrase('sleutel van voorbeeldstad');

  await writeDemoMunicipality(folder, { clients, seed });
  const terminal = new Terminal();
  const engine = new EngineRunner();
  try {
    const made = { vault, municipality: MUNICIPALITY, user: USER, passphrase, keyPassphrase };
    const controller = await makeDemoVault(made);
    await engine.ask('vault.open', { file: vault, user: USER, secret: passphrase, with: 'passphrase' });
    const path = await walkDemoPath(engine, { folder, out, keyPassphrase, seed }, terminal);
    const seconds = (performance.now() - started) / 1000;
    const report = resolve(out, 'rapport.html');
    await writeFile(report, demoReport({ municipality: MUNICIPALITY, ...path, seconds }));
    await writeJson(chosen.json, { ...path, seconds });
    printSummary(path);
    console.log(`Klaar in ${whole(seconds)} seconden.\n`);
    console.log(
      `Rapport   ${report}\nLevering  ${folder}\nSelectie  ${resolve(out, 'selectie.xlsx')}\nKluis     ${vault}\nWachtzin  ${own === undefined ? passphrase : 'uit TOETSSTEEN_PASSPHRASE'}\nSleutel   ${ownKey === undefined ? keyPassphrase : 'uit TOETSSTEEN_KEY_PASSPHRASE'}\nTweede    ${controller.user}, met de wachtzin ${controller.passphrase}`,
    );
  } finally {
    terminal.end();
    await engine.close();
  }
}
