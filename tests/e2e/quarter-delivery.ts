// Quarterly deliveries for the specs: the demo municipality as files, and what may be wrong with them.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeDemoMunicipality } from '../../electron/engine/demo/municipality/write.ts';
import { encryptForPassphrase } from '../age-files.ts';

/** Writes the eleven tables of a small municipality. */
export async function writeDelivery(folder: string, clients = 200): Promise<string> {
  await writeDemoMunicipality(folder, { clients, seed: 4 });
  return folder;
}

/** A copy of a delivery to change. */
export function copyDelivery(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** Changes the lines of one table; the first is its header. */
export function changeTable(
  folder: string,
  table: string,
  change: (lines: readonly string[]) => readonly string[],
): void {
  const file = path.join(folder, `${table}.csv`);
  const lines = readFileSync(file, 'latin1').split('\r\n');
  writeFileSync(file, change(lines).join('\r\n'), 'latin1');
}

/** Writes a table of situations under another name, in which no date says whether its day or its month comes first. */
export function makeDatesAmbiguous(folder: string): void {
  const clients = readFileSync(path.join(folder, 'Clientgegevens.csv'), 'latin1').split('\r\n').slice(1, 21);
  const rows = clients.map((line, at) => {
    const [, dossier = '', client = ''] = line.split(';');
    return `01-04-2026;${dossier};${client};${at + 1};10;0${(at % 8) + 2}-01-2026;`;
  });
  const header = 'peildatum;dossiernr;clientnr;volgnr;situatie;datum_begin;datum_einde';
  rmSync(path.join(folder, 'Bijzondere_situaties.csv'));
  writeFileSync(path.join(folder, 'Export_situatie.csv'), [header, ...rows, ''].join('\r\n'));
}

/** One table of a delivery as an age file that a passphrase opens. */
export async function encryptTable(folder: string, table: string, file: string, passphrase: string): Promise<string> {
  writeFileSync(file, await encryptForPassphrase(readFileSync(path.join(folder, `${table}.csv`)), passphrase));
  return file;
}
