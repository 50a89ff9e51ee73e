import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { QuarterInspection, QuarterReport } from '../../shared/contract/intake-quarter.ts';
import { attentionCount } from '../../shared/domain/quarter-judgement.ts';
import { AppError } from '../../shared/errors.ts';
import { readArguments, required, UsageError } from './arguments.ts';
import { ignoredLines, summaryLines } from './import-summary.ts';
import { askPassphrase } from './passphrase.ts';
import { proposedImport } from './proposed-import.ts';
import { EngineRunner } from './run-engine.ts';
import { Terminal } from './terminal-job.ts';
import { writeJson } from './words.ts';

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

/** What a vault is made with; nothing is made up for whoever says no purpose or owner. */
interface MadeVault {
  readonly municipality: string | undefined;
  readonly purpose: string;
  readonly owner: string;
}

/** Opens the vault, or makes it when the municipality was named and there is none. */
async function openOrCreate(engine: EngineRunner, vault: string, made: MadeVault): Promise<void> {
  const { municipality, purpose, owner } = made;
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
    purpose,
    owner,
    demo: false,
  });
  console.log(`Nieuwe kluis. Herstelcode, bewaar die op papier: ${recoveryCode}`);
  if (purpose === '' || owner === '')
    console.log('Doel of eigenaar is nog niet vastgelegd. Dat doet u in het venster bij Kluis.');
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

/** A quarter as deliveries are kept by, or undefined. @throws UsageError for any other way to write it */
function quarterOption(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-K[1-4]$/.test(text)) return text;
  throw new UsageError(`--quarter is een jaar en een kwartaal, zoals 2026-K4, niet '${text}'.`);
}

/** The same delivery, brought in before and not judged yet; null when there is none, or when another quarter was asked for. */
async function waitingDelivery(
  engine: EngineRunner,
  { sha256 }: QuarterInspection,
  quarter: string | undefined,
): Promise<QuarterReport | null> {
  const deliveries = await engine.ask('intake.quarters', {});
  const waits = deliveries.find((each) => each.state === 'offered' && each.sha256 === sha256);
  return waits !== undefined && (quarter ?? waits.quarter) === waits.quarter ? waits : null;
}

interface Wishes {
  readonly file: string;
  readonly quarter: string | undefined;
  readonly supplier: string | undefined;
}

/** Brings a delivery in with what was proposed, for somebody to judge. */
async function offer(
  engine: EngineRunner,
  inspection: QuarterInspection,
  { file, quarter, supplier }: Wishes,
): Promise<QuarterReport> {
  const proposed = proposedImport(inspection);
  const input = {
    ...proposed,
    file,
    quarter: quarter ?? proposed.quarter,
    supplier: supplier ?? inspection.supplier ?? 'onbekend',
    keyPassphrase: await keyPassphrase(engine),
  };
  const terminal = new Terminal();
  try {
    return await engine.run('intake.importQuarter', input, (state) => terminal.show(state));
  } finally {
    terminal.end();
  }
}

/** Accepts a delivery when a reason was given or nothing asks for attention; else it goes on waiting. */
async function judge(engine: EngineRunner, offered: QuarterReport, given: string | undefined): Promise<QuarterReport> {
  if (given === undefined && attentionCount(offered) > 0) return offered;
  const reason = given ?? 'Geen enkele controle vroeg aandacht.';
  return engine.ask('intake.judgeQuarter', { quarter: offered.id, accept: true, reason });
}

/**
 * `import DIR|FILE`: brings a quarterly delivery into a vault, whole or not at all. It is accepted when `--accept` gives the reason, or
 * when no check asks for attention; otherwise it waits for somebody to judge it, which the same command with `--accept` does.
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
    purpose: 'text',
    owner: 'text',
    json: 'text',
  });
  const vault = resolve(required(options.vault, 'vault'));
  const quarter = quarterOption(options.quarter);
  const file = resolve(source);
  const engine = new EngineRunner();
  try {
    const { new: municipality, purpose = '', owner = '' } = options;
    await openOrCreate(engine, vault, { municipality, purpose, owner });
    const inspection = await inspect(engine, file, options.supplier);
    const waiting = await waitingDelivery(engine, inspection, quarter);
    if (waiting !== null) console.log('Deze levering was al ingelezen en wacht op een oordeel.');
    const offered = waiting ?? (await offer(engine, inspection, { file, quarter, supplier: options.supplier }));
    for (const line of [...summaryLines(offered), ...ignoredLines(inspection.ignored)]) console.log(line);
    const report = await judge(engine, offered, options.accept);
    console.log(
      report.state === 'accepted'
        ? 'De levering is aanvaard.'
        : "De levering staat klaar om te beoordelen: in het venster, of met dezelfde opdracht en --accept 'reden' (minstens 20 tekens).",
    );
    await writeJson(options.report ?? options.json, report);
    if (options.report !== undefined) await writeJson(options.json, report);
  } finally {
    await engine.close();
  }
}
