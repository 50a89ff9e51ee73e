import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { writeDemoMunicipality } from '../engine/demo/municipality/write.ts';
import { demoReport } from '../report/demo-report.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { walkDemoPath } from './demo-path.ts';
import { demoSummary, peopleLines } from './demo-summary.ts';
import { KEY_HOLDER, madePassphrase, makeDemoVault } from './demo-vault.ts';
import { EngineRunner } from './run-engine.ts';
import { Terminal } from './terminal-job.ts';
import { whole, writeJson } from './words.ts';

const MUNICIPALITY = 'Voorbeeldstad';
const USER = 'demo';

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
    const { controller, auditor } = await makeDemoVault(made);
    await engine.ask('vault.open', { file: vault, user: USER, secret: passphrase, with: 'passphrase' });
    const path = await walkDemoPath(engine, { folder, out, keyPassphrase, seed }, terminal);
    const seconds = (performance.now() - started) / 1000;
    const report = resolve(out, 'rapport.html');
    await writeFile(report, demoReport({ municipality: MUNICIPALITY, ...path, seconds }));
    await writeJson(chosen.json, { ...path, seconds });
    for (const line of demoSummary(MUNICIPALITY, path)) console.log(line);
    console.log(`Klaar in ${whole(seconds)} seconden.\n`);
    console.log(
      `Rapport   ${report}\nLevering  ${folder}\nSelectie  ${resolve(out, 'selectie.xlsx')}\nKluis     ${vault}\n`,
    );
    const people = peopleLines([
      [USER, 'leest in, traint, meet en trekt', own === undefined ? passphrase : 'uit TOETSSTEEN_PASSPHRASE'],
      [controller.user, 'tekent als tweede bij de poorten', controller.passphrase],
      [auditor.user, 'geeft toestemming om groepen te meten', auditor.passphrase],
      [
        KEY_HOLDER,
        'kan als enige van pseudoniem naar nummer',
        ownKey === undefined ? keyPassphrase : 'uit TOETSSTEEN_KEY_PASSPHRASE',
      ],
    ]);
    for (const line of people) console.log(line);
  } finally {
    terminal.end();
    await engine.close();
  }
}
