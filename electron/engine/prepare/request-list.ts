import type { RequestLine } from '../../../shared/contract/prepare.ts';
import {
  columnsOf,
  type FeatureDeclaration,
  featureDeclarations,
} from '../../../shared/domain/feature-declarations.ts';
import { type SourceColumn, type SourceTable, sourceTables } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { featureChoices } from '../store/feature-choice.ts';
import { idleFeatures } from './idle-features.ts';

/** Tables without which there is no ranking and no training. */
const indispensable: readonly string[] = ['Clientgegevens', 'Onderzoeken'];

/** Columns that are no group attribute by themselves but tell the groups of the bias test; see group-attributes.ts. */
const groupColumns: readonly string[] = ['leefvorm', 'geboortejaar'];

/** Tells the applicant, whose case it is. */
const ROLE = 'rol';

/**
 * The columns to ask of the supplier for the next quarter, every column of the layout with the reason. A feature that is off, or that
 * did nothing in the newest training, needs nothing; a table that nothing is needed from is not asked for at all (article 5(1)(c) of
 * the GDPR: no more than is needed).
 */
export function requestLines(db: Db): RequestLine[] {
  const choices = featureChoices(db);
  const idle = new Set(idleFeatures(db)?.map(({ name }) => name));
  const needed = featureDeclarations.filter(({ name }) => choices.get(name)?.used === true && !idle.has(name));
  return sourceTables.flatMap((table) => {
    const own = needed.filter((declaration) => declaration.table === table.name);
    return table.columns.map((column) => requestLine(table, column, own));
  });
}

function requestLine(table: SourceTable, column: SourceColumn, needed: readonly FeatureDeclaration[]): RequestLine {
  const line = { table: table.name, column: column.name };
  const features = needed.filter((own) => columnsOf(own, table).includes(column.name)).map(({ name }) => name);
  const why = reasonFor(table, column, needed.length > 0, features);
  return { ...line, ask: why !== 'UNUSED' && why !== 'REFUSED', why, features };
}

function reasonFor(
  { name, date, withdrawn }: SourceTable,
  column: SourceColumn,
  tableNeeded: boolean,
  features: readonly string[],
): RequestLine['why'] {
  if (column.use === 'refuse') return 'REFUSED';
  if (name === 'Onderzoeken') return column.use === 'key' ? 'KEY' : column.use === 'label' ? 'LABEL' : 'PROCESS';
  const asked = tableNeeded || indispensable.includes(name);
  if (!asked) return 'UNUSED';
  if (column.use === 'key' || (name === 'Clientgegevens' && column.name === ROLE)) return 'KEY';
  if (features.length > 0) return 'FEATURE';
  if (column.use === 'bias' || (name === 'Clientgegevens' && groupColumns.includes(column.name))) return 'BIAS';
  // The import refuses a table without its required columns, the date places its rows in time, and what was taken back must not count.
  const isRead = column.required || column.name === date || column.name === withdrawn?.column;
  return isRead ? 'PROCESS' : 'UNUSED';
}

const words: Readonly<Record<RequestLine['why'], string>> = {
  KEY: 'sleutel: nodig om rijen aan een dossier te koppelen',
  LABEL: 'uitkomst van onderzoeken',
  PROCESS: 'nodig om de levering te kunnen lezen en wegen',
  BIAS: 'alleen voor de biastoets',
  FEATURE: 'nodig voor kenmerken',
  UNUSED: 'niet nodig: geen kenmerk gebruikt deze kolom',
  REFUSED: 'mag niet binnenkomen',
};

export const requestHeader = ['tabel', 'kolom', 'opvragen', 'waarom', 'kenmerken'] as const;

/** A line of the list as the supplier reads it. */
export function requestRow({ table, column, ask, why, features }: RequestLine): (string | boolean)[] {
  return [table, column, ask, words[why], features.join(', ')];
}
