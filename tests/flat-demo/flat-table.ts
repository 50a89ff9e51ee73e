/**
 * The demo municipality Voorbeeldstad as one flat table, the way a small municipality would export it: Dutch column names, decimal
 * commas, empty cells, sentinels, and columns that have no business there. What is planted in it is in demo-truths.ts.
 */

import {
  drawCitizenNumber,
  drawNationality,
  drawRemark,
  drawTelephoneNumber,
} from '../../electron/engine/demo/refused-columns.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { type DemoTruths, demoTruths } from './demo-truths.ts';
import { type DemoValue, drawHousehold, type Household } from './household.ts';
import { drawUnlawful, type Investigation, investigate } from './outcomes.ts';

export interface DemoOptions {
  readonly clients?: number;
  /** Whole number; the same seed gives the same table. */
  readonly seed?: number;
  readonly truths?: DemoTruths;
}

export interface DemoTable {
  readonly header: readonly string[];
  /** Cells as text, as they stand in the file; empty is missing. */
  readonly rows: readonly (readonly string[])[];
}

const QUARTERS = ['2023-K1', '2023-K2', '2023-K3', '2023-K4', '2024-K1', '2024-K2', '2024-K3', '2024-K4'] as const;

/** Streams of random numbers below this one are for the table as a whole, those from here on for one dossier each. */
const FIRST_DOSSIER_STREAM = 16;
const UNLAWFUL_STREAM = 0;
const INVESTIGATION_STREAM = 1;

/** Euros and cents; every other number is whole. */
const amounts: ReadonlySet<string> = new Set([
  'huurbedrag',
  'normbedrag',
  'inkomsten_verrekend',
  'verschil_uwv_inkomen',
]);

const header = [
  'dossiernr',
  'kwartaal',
  'statistiekcode',
  'maanden_in_uitkering',
  'normbedrag',
  'dagen_op_adres',
  'huurbedrag',
  'aantal_kostendelers',
  'soort_inkomsten',
  'inkomsten_verrekend',
  'inkomsten_gewijzigd_12m',
  'verschil_uwv_inkomen',
  'bewijsstukken_te_laat_12m',
  'opgaven_te_laat_12m',
  'openstaande_brieven',
  'dagen_tot_reactie',
  'kolom_17',
  'vakanties_te_laat_24m',
  'vakantiedagen_12m',
  'waarschuwingen_24m',
  'maanden_sinds_gesprek',
  'traject_afgerond',
  'type_voorziening',
  'schuldregeling',
  'beslag',
  'eerdere_bijstand',
  'parttime_ondernemer',
  'geboortejaar',
  'leefvorm',
  'aantal_kinderen',
  'wijk',
  'niet_verschenen_12m',
  'aantal_adreswijzigingen_3jr',
  'geslacht',
  'leeftijdsgroep',
  'nationaliteit',
  'telefoonnummer',
  'opmerking',
  'steekproef',
  'uitkomst',
] as const;

/**
 * Makes the table. Pure: the same options give the same table.
 *
 * @throws RangeError when clients is no whole number of at least 100 (fewer leave groups empty) or seed is no whole number
 */
export function demoFlatTable({ clients = 2300, seed = 1, truths = demoTruths }: DemoOptions = {}): DemoTable {
  if (!Number.isSafeInteger(clients) || clients < 100)
    throw new RangeError('clients must be a whole number of at least 100');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number');
  const streams = Array.from({ length: clients }, (_, row) => randomStream(seed, FIRST_DOSSIER_STREAM + row));
  const households = streams.map(drawHousehold);
  const unlawful = drawUnlawful(households, truths, randomStream(seed, UNLAWFUL_STREAM));
  const investigations = investigate(households, unlawful, truths, seed, INVESTIGATION_STREAM);

  const rows = streams.map((stream, row) => {
    const cells: Household = {
      ...households[row],
      dossiernr: dossierNumber(stream.integer(4096), row + 1),
      kwartaal: QUARTERS[stream.integer(QUARTERS.length)],
      kolom_17: drawCitizenNumber(stream),
      nationaliteit: drawNationality(stream),
      telefoonnummer: drawTelephoneNumber(stream),
      opmerking: drawRemark(stream),
      ...investigationCells(investigations[row]),
    };
    return header.map((column) => cellText(column, cells[column]));
  });
  return { header, rows };
}

/** A pseudonym such as D4F7-0192: unique by its second half, and never readable as a number or a date. */
function dossierNumber(random: number, sequence: number): string {
  const prefix = random.toString(16).toUpperCase().padStart(3, '0');
  return `D${prefix}-${String(sequence).padStart(4, '0')}`;
}

function investigationCells({ random, outcome }: Investigation): Household {
  return { steekproef: random ? 'J' : 'N', uitkomst: outcome };
}

function cellText(column: string, value: DemoValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return amounts.has(column) ? value.toFixed(2).replace('.', ',') : String(value);
}
