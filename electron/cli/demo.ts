import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ColumnChoice, Inspection } from '../../shared/contract/intake.ts';
import { AppError } from '../../shared/errors.ts';
import { demoFlatTable } from '../engine/demo/flat-table.ts';
import { writeCsv } from '../engine/files/write-csv.ts';
import { leastRandom } from '../engine/selection.ts';
import { keysBackupPath, keysPath, removeDatabase } from '../engine/store/vault-files.ts';
import { demoReport } from '../report/demo-report.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { EngineRunner } from './run-engine.ts';
import { Terminal } from './terminal-job.ts';
import { whole, withInterval, writeJson } from './words.ts';

const MUNICIPALITY = 'Voorbeeldstad';
const USER = 'demo';
const REFERENCE_DATE = '2026-10-01';
const FOLDS = 10;
const REPEATS = 50;
/** About 2 % of the dossiers, the most that a careful municipality looks into at a time (source 000). */
const CAPACITY_SHARE = 0.02;

/** What the door proposes, taken over as it stands: proxies stay out, nothing refused comes in. */
function proposedChoices({ columns }: Inspection): ColumnChoice[] {
  return columns.map(({ profile, proposal }) => ({ name: profile.name, role: proposal.role }));
}

function outcomeMeaning({ columns }: Inspection): { unlawful: string[]; lawful: string[] } {
  const values = columns.find(({ proposal }) => proposal.role === 'outcome')?.proposal.outcomeValues;
  if (values === undefined) throw new AppError('INTAKE_NO_OUTCOME');
  return { unlawful: [...values.unlawful], lawful: [...values.lawful] };
}

/**
 * `demo`: makes the example municipality, runs the whole path on an encrypted vault and writes a report that opens in any browser.
 * The vault is a practice vault: it holds no residents, and the passphrase that was made for it is printed.
 */
export async function demo(words: string[]): Promise<void> {
  const chosen = readArguments(words, { clients: 'text', seed: 'text', out: 'text', json: 'text' });
  const clients = wholeNumber(chosen.clients, 'clients', 2300, 500, 200_000);
  const seed = wholeNumber(chosen.seed, 'seed', 20261001, 1, 2_147_483_647);
  const folder = resolve(chosen.out ?? 'demo-out');
  const started = performance.now();
  await mkdir(folder, { recursive: true });
  const csv = resolve(folder, 'voorbeeldstad.csv');
  const vault = resolve(folder, 'voorbeeldstad.toets');
  // A demo that was stopped half-way leaves a write-ahead log, which would refuse the next one.
  removeDatabase(vault);
  for (const old of [keysPath(vault), keysBackupPath(vault)]) rmSync(old, { force: true });
  const own = process.env['TOETSSTEEN_PASSPHRASE'];
  const passphrase = own ?? `oefenen met voorbeeldstad ${randomBytes(3).toString('hex')}`;

  const { header, rows } = demoFlatTable({ clients, seed });
  await writeCsv(csv, header, rows);
  const terminal = new Terminal();
  const engine = new EngineRunner();
  try {
    await engine.ask('vault.create', {
      file: vault,
      municipality: MUNICIPALITY,
      user: USER,
      passphrase,
      purpose: 'Oefenen met de werkwijze',
      owner: 'trainer',
      demo: true,
    });
    const inspection = await engine.run('intake.inspect', { file: csv });
    const delivery = await engine.run('intake.import', {
      file: csv,
      sha256: inspection.sha256,
      referenceDate: REFERENCE_DATE,
      columns: proposedChoices(inspection),
      outcome: outcomeMeaning(inspection),
    });
    await engine.run('train.start', { seed, folds: FOLDS, repeats: REPEATS }, ({ phase, done, total }) => {
      terminal.enter(phase, total);
      terminal.step(done);
    });
    terminal.end();
    const capacity = Math.max(10, Math.round(clients * CAPACITY_SHARE));
    const training = await engine.ask('train.current', {});
    const assessment = await engine.ask('assess.current', { capacity });
    if (training === null || assessment === null) throw new Error('the training was not kept');
    const model = training.refused === null ? 'rulefit-readable' : 'scorecard';
    const choice = {
      model,
      capacity,
      random: Math.max(leastRandom(capacity), Math.round(capacity * 0.3)),
      onlyUnknown: true,
    } as const;
    await engine.run('rank.draw', choice);
    const list = await engine.ask('rank.current', { filter: 'all', offset: 0, limit: 200 });
    const first = list?.rows.find(({ route }) => route === 'model')?.id ?? null;
    if (list === null || first === null) throw new Error('the draw was not kept');
    const dossier = await engine.ask('dossier.view', { row: first.row, model, reveal: false });
    const xlsx = resolve(folder, 'selectie.xlsx');
    await engine.run('rank.export', { file: xlsx, format: 'xlsx' });
    const log = await engine.ask('account.verifyLog', {});
    const report = resolve(folder, 'rapport.html');
    const seconds = (performance.now() - started) / 1000;
    await writeFile(
      report,
      demoReport({ municipality: MUNICIPALITY, delivery, training, assessment, list, dossier, log, model, seconds }),
    );
    await writeJson(chosen.json, { delivery, training, assessment, draw: list.draw, log, seconds });

    const assessed = assessment.models.find(({ kind }) => kind === model);
    console.log(
      `${MUNICIPALITY}: ${whole(delivery.rows)} dossiers, ${whole(delivery.known)} met bekende uitkomst (${whole(delivery.unlawful)} onrechtmatig).`,
    );
    console.log(
      `Geweigerd aan de deur: ${delivery.refusedColumns
        .filter(({ foundBy }) => foundBy !== 'analyst')
        .map(({ name }) => name)
        .join(', ')}.`,
    );
    if (assessed !== undefined)
      console.log(
        `Model: ${training.models.find(({ kind }) => kind === model)?.terms.length ?? 0} termen, eerlijk getoetst AUC ${withInterval(assessed.auc)} (n = ${whole(assessment.n)}).`,
      );
    console.log(`Getrokken: ${choice.capacity - choice.random} dossiers door het model, ${choice.random} door loting.`);
    console.log(`Logboek: ${log.ok ? 'de keten klopt' : 'DE KETEN KLOPT NIET'}, ${whole(log.entries)} regels.`);
    console.log(`Klaar in ${whole(seconds)} seconden.\n`);
    console.log(
      `Rapport   ${report}\nGegevens  ${csv}\nSelectie  ${xlsx}\nKluis     ${vault}\nWachtzin  ${own === undefined ? passphrase : 'uit TOETSSTEEN_PASSPHRASE'}`,
    );
  } finally {
    await engine.close();
  }
}
