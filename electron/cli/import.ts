import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { QuarterInspection, QuarterReport } from '../../shared/contract/intake-quarter.ts';
import { AppError } from '../../shared/errors.ts';
import { readArguments, required, UsageError } from './arguments.ts';
import { askPassphrase } from './passphrase.ts';
import { proposedImport } from './proposed-import.ts';
import { EngineRunner } from './run-engine.ts';
import { Terminal } from './terminal-job.ts';
import { whole, writeJson } from './words.ts';

/** Reads through a delivery; an encrypted one asks for its passphrase. */
async function inspect(engine: EngineRunner, file: string, supplier: string | undefined): Promise<QuarterInspection> {
  const input = { file, ...(supplier === undefined ? {} : { supplier }) };
  const terminal = new Terminal();
  try {
    return await engine.run('intake.inspectQuarter', input, (state) => terminal.show(state));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'FILE_ENCRYPTED') throw error;
    const passphrase = await askPassphrase('Wachtzin van de levering', 'TOETSSTEEN_DELIVERY_PASSPHRASE');
    return engine.run('intake.inspectQuarter', { ...input, passphrase }, (state) => terminal.show(state));
  } finally {
    terminal.end();
  }
}

/** Opens the vault, or makes it when the municipality was named and there is none. */
async function openOrCreate(engine: EngineRunner, vault: string, municipality: string | undefined): Promise<void> {
  const passphrase = await askPassphrase('Wachtzin van de kluis');
  if (existsSync(vault) || municipality === undefined) {
    await engine.ask('vault.open', { file: vault, secret: passphrase, with: 'passphrase' });
    return;
  }
  const { recoveryCode } = await engine.ask('vault.create', {
    file: vault,
    municipality,
    user: 'analist',
    passphrase,
    purpose: 'Kwartaallevering inlezen',
    owner: municipality,
    demo: false,
  });
  console.log(`Nieuwe kluis. Herstelcode, bewaar die op papier: ${recoveryCode}`);
}

/** Makes the key of the pseudonyms when the vault has none. */
async function keyPassphrase(engine: EngineRunner): Promise<string> {
  const holder = await engine.ask('intake.keyHolder', {});
  const passphrase = await askPassphrase('Wachtzin van de sleutelbeheerder', 'TOETSSTEEN_KEY_PASSPHRASE');
  if (holder === null) {
    const { recoveryCode } = await engine.ask('intake.makeKeyHolder', { user: 'sleutelbeheerder', passphrase });
    console.log(`Sleutel van de pseudoniemen gemaakt. Herstelcode, bewaar die op papier: ${recoveryCode}`);
  }
  return passphrase;
}

function printReport(report: QuarterReport): void {
  console.log(`Levering ${report.quarter} uit ${report.sourceName}, peildatum ${report.referenceDate}:`);
  for (const { table, read, stored, refusedColumns } of report.tables) {
    const out = refusedColumns.map(({ name }) => name);
    const refused = out.length === 0 ? '' : `; kolommen geweigerd: ${out.join(', ')}`;
    console.log(`  ${table}: ${whole(read)} gelezen, ${whole(stored)} opgeslagen${refused}`);
  }
  const { dossiers } = report.pseudonyms;
  console.log(`Pseudoniemen: ${whole(dossiers.fresh)} nieuwe dossiers, ${whole(dossiers.known)} al bekend.`);
  for (const { code, table, column, count, of } of report.checks.filter(({ attention }) => attention))
    console.log(
      `Let op: ${code} in ${column === null ? table : `${table}.${column}`}: ${whole(count)} van ${whole(of)}`,
    );
}

/**
 * `import DIR|FILE`: brings a quarterly delivery into a vault, whole or not at all. It is accepted when `--accept` gives the reason, or
 * when no check asks for attention; otherwise it waits for somebody to judge it.
 * @throws AppError as the engine; UsageError
 */
export async function importDelivery([source, ...words]: string[]): Promise<void> {
  if (source === undefined || source.startsWith('--'))
    throw new UsageError('Noem de map of het bestand van de levering.');
  const options = readArguments(words, {
    vault: 'text',
    report: 'text',
    supplier: 'text',
    quarter: 'text',
    accept: 'text',
    new: 'text',
    json: 'text',
  });
  const vault = resolve(required(options.vault, 'vault'));
  const engine = new EngineRunner();
  const terminal = new Terminal();
  try {
    await openOrCreate(engine, vault, options.new);
    const inspection = await inspect(engine, resolve(source), options.supplier);
    const proposed = proposedImport(inspection);
    const input = {
      ...proposed,
      file: resolve(source),
      quarter: options.quarter ?? proposed.quarter,
      supplier: options.supplier ?? inspection.supplier ?? 'onbekend',
      keyPassphrase: await keyPassphrase(engine),
    };
    const offered = await engine.run('intake.importQuarter', input, (state) => terminal.show(state));
    terminal.end();
    const mayAccept = options.accept !== undefined || !offered.checks.some(({ attention }) => attention);
    const report = mayAccept
      ? await engine.ask('intake.judgeQuarter', {
          quarter: offered.id,
          accept: true,
          reason: options.accept ?? 'Geen enkele controle vroeg aandacht.',
        })
      : offered;
    printReport(report);
    console.log(
      mayAccept
        ? 'De levering is aanvaard.'
        : "De levering staat klaar om te beoordelen: in het venster, of opnieuw met --accept 'reden'.",
    );
    await writeJson(options.report ?? options.json, report);
    if (options.report !== undefined) await writeJson(options.json, report);
  } finally {
    terminal.end();
    await engine.close();
  }
}
