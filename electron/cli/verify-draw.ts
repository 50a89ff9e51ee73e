import { readFile, stat } from 'node:fs/promises';
import type { CertificateCheck } from '../../shared/domain/draw-certificate.ts';
import { AppError } from '../../shared/errors.ts';
import { checkCertificate, readCertificate } from '../engine/check-certificate.ts';
import { readTable } from '../engine/files/read-table.ts';
import { readArguments, UsageError } from './arguments.ts';
import { whole, writeJson } from './words.ts';

/** Bytes; a certificate of a million dossiers is below it. */
const LARGEST_FILE = 100_000_000;

const checkWords: Readonly<Record<CertificateCheck['check'], string>> = {
  commitment: 'de startwaarde hoort bij het controlegetal',
  committedBefore: 'het controlegetal lag vast voordat er werd getrokken',
  populationSize: 'er zijn zoveel sleutels als dossiers om uit te trekken',
  keysInOrder: 'de sleutels staan op volgorde en geen komt twee keer voor',
  drawnFirst: 'getrokken zijn de eerste sleutels, zoveel als er door loting gingen',
  replacements: 'in de plaats van wie niet kon worden onderzocht kwam telkens de volgende in de rij',
  probability: 'de kans is het aantal plaatsen waar de loting langs ging, gedeeld door het aantal dossiers',
  keysOfNumbers: 'de sleutels horen bij precies deze dossiernummers',
  populationHash: 'het controlegetal van de dossiers hoort bij deze nummers',
};

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size <= LARGEST_FILE) return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError('FILE_NOT_FOUND', {}, error);
  }
  throw new AppError('CERTIFICATE_INVALID', { path: '', problem: 'TOO_LARGE' });
}

/** The dossier numbers in a column, as written but for spaces around them; empty cells are passed over. */
async function readNumbers(path: string, column: string, sheet: string | undefined): Promise<string[]> {
  const reading = await readTable(path, sheet === undefined ? {} : { sheet });
  const at = reading.header.indexOf(column);
  if (at < 0) {
    await reading.close();
    throw new UsageError(`Kolom '${column}' staat niet in het bestand met nummers.`);
  }
  const numbers = new Set<string>();
  for await (const { rows } of reading) {
    for (const cells of rows) {
      const number = (cells[at] as string).trim();
      if (numbers.has(number)) throw new UsageError('Een dossiernummer staat twee keer in het bestand met nummers.');
      if (number !== '') numbers.add(number);
    }
  }
  return [...numbers];
}

/**
 * `verify-draw`: does the draw of a certificate again and tells each check. Needs no vault.
 * @throws AppError CERTIFICATE_FAILED when a check fails, so that a script can rely on the exit code; CERTIFICATE_INVALID,
 *   FILE_NOT_FOUND, and what reading a table throws
 */
export async function verifyDraw([source = '', ...words]: string[]): Promise<void> {
  if (source === '' || source.startsWith('--')) throw new UsageError('Noem eerst het certificaat.');
  const options = { numbers: 'text', column: 'text', sheet: 'text', json: 'text' } as const;
  const { numbers: path, column, sheet, json } = readArguments(words, options);
  if ((path === undefined) !== (column === undefined)) throw new UsageError('--numbers en --column horen bij elkaar.');
  const certificate = readCertificate(await textOf(source));
  const numbers = path === undefined || column === undefined ? undefined : await readNumbers(path, column, sheet);
  const checks = checkCertificate(certificate, numbers);
  await writeJson(json, checks);
  const { municipality, drawnAt, population, random } = certificate;
  console.log(
    `Loting van ${municipality}, getrokken op ${drawnAt}: ${whole(random)} van ${whole(population.size)} dossiers.`,
  );
  const replaced = certificate.version === 1 ? 0 : certificate.replacements.length;
  if (replaced > 0) console.log(`Vervangen: ${whole(replaced)} van de ${whole(random)} dossiers door loting.`);
  for (const { check, ok } of checks) console.log(`${ok ? 'klopt      ' : 'KLOPT NIET '} ${checkWords[check]}`);
  if (numbers === undefined)
    console.log('Niet nagegaan: of de sleutels bij de dossiernummers horen. Geef die met --numbers en --column.');
  const { committedLog, commitment } = certificate.seed;
  console.log(
    `Leg dit naast het logboek van de kluis: regel ${committedLog.entry} (ketengetal ${committedLog.hash}) legt ${commitment} vast, regel ${certificate.drawnLog.entry} (ketengetal ${certificate.drawnLog.hash}) de dossiers.`,
  );
  const failed = checks.filter(({ ok }) => !ok).map(({ check }) => check);
  if (failed.length > 0) throw new AppError('CERTIFICATE_FAILED', { failed });
}
