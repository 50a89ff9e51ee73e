/** Where people live, and the table Clientgegevens: one row per applicant or partner and reference date. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { between, chance, logNormal, pick, poisson } from '../draws.ts';
import { drawCitizenNumber, drawNationality, drawTelephoneNumber } from '../refused-columns.ts';
import { DAYS_PER_YEAR, monthsBefore, yearOf } from './calendar.ts';
import { dateWriter, UNKNOWN_DATE } from './cell-text.ts';
import { type Dossier, isActive } from './dossier.ts';
import { type Setting, streamOf } from './setting.ts';
import { defineTable } from './table.ts';

export interface Addresses {
  readonly registeredInTown: number;
  /** Days of moving in, oldest first; at least one. */
  readonly movedIn: readonly number[];
  /** The system does not know since when: the date is a sentinel. */
  readonly unknown: boolean;
}

const MOVES_PER_YEAR = 0.24;
const YEARS_OF_MOVES = 7;
const YOUNGEST_PARTNER = 20;

function drawAddresses(stream: RandomStream, { calendar }: Setting): Addresses {
  const since = calendar.newest - Math.round(YEARS_OF_MOVES * DAYS_PER_YEAR);
  const first = since - Math.min(12_000, Math.round(logNormal(stream, 1500, 1)));
  const moves = Array.from({ length: poisson(stream, MOVES_PER_YEAR * YEARS_OF_MOVES) }, () =>
    between(stream, since, calendar.newest),
  );
  return {
    registeredInTown: first - Math.round(logNormal(stream, 900, 1)),
    movedIn: [first, ...moves.sort((a, b) => a - b)],
    unknown: chance(stream, 0.03),
  };
}

/** The addresses of the applicant; the same ones that the table shows. */
export function addressesOf(dossier: Dossier, setting: Setting): Addresses {
  return drawAddresses(streamOf(setting, dossier.index, 'client'), setting);
}

/** Day of moving into the address of `day`, null when it is not known. */
export function addressSince({ movedIn, unknown }: Addresses, day: number): number | null {
  return unknown ? null : (movedIn.findLast((moved) => moved <= day) ?? null);
}

const districts = ['WK190501', 'WK190502', 'WK190503', 'WK190504', 'WK190505', 'WK190506', 'WK190507'] as const;
const date = dateWriter('dd-mm-jjjj');

/** What stays the same for both people of a dossier, whatever the reference date. */
function drawHousehold(stream: RandomStream, livingForm: Dossier['livingForm']) {
  return {
    burgerlijke_staat:
      livingForm === '3'
        ? '2'
        : pick(stream, [
            ['1', 62],
            ['3', 30],
            ['4', 5],
            ['5', 3],
          ]),
    leefvorm: livingForm,
    aantal_kostendelers: chance(stream, 0.7) ? '0' : String(between(stream, 1, 4)),
    huisvesting: pick(stream, [
      ['1', 78],
      ['2', 5],
      ['3', 12],
      ['4', 2],
      ['5', 2],
      ['6', 1],
    ]),
    briefadres: chance(stream, 0.03) ? 'J' : 'N',
    wijkcode: districts[stream.integer(districts.length)] as string,
  };
}

function drawPartner({ birthYear, sex }: Dossier, stream: RandomStream, youngest: number) {
  return {
    geboortejaar: String(Math.min(birthYear + between(stream, -6, 6), youngest)),
    geslacht: chance(stream, 0.95) === (sex === 'M') ? 'V' : 'M',
  };
}

const refusedCells = (stream: RandomStream) => ({
  nationaliteit: drawNationality(stream),
  kolom_17: drawCitizenNumber(stream),
  telefoonnummer: drawTelephoneNumber(stream),
});

export const clientsTable = defineTable(
  'Clientgegevens',
  [
    'rol',
    'geboortejaar',
    'geslacht',
    'burgerlijke_staat',
    'leefvorm',
    'aantal_kostendelers',
    'huisvesting',
    'datum_inschrijving_gemeente',
    'datum_huidig_adres',
    'aantal_adreswijzigingen_3jr',
    'briefadres',
    'wijkcode',
    'nationaliteit',
    'kolom_17',
    'telefoonnummer',
  ],
  function* ({ dossier, setting }) {
    const stream = streamOf(setting, dossier.index, 'client');
    const addresses = drawAddresses(stream, setting);
    const household = drawHousehold(stream, dossier.livingForm);
    const applicant = { geboortejaar: String(dossier.birthYear), geslacht: dossier.sex, ...refusedCells(stream) };
    const youngest = yearOf(setting.calendar.newest) - YOUNGEST_PARTNER;
    const partner = { ...drawPartner(dossier, stream, youngest), ...refusedCells(stream) };
    for (const referenceDate of setting.calendar.referenceDates) {
      if (!isActive(dossier, referenceDate)) continue;
      const since = addressSince(addresses, referenceDate);
      const threeYearsAgo = monthsBefore(referenceDate, 36);
      const moves = addresses.movedIn.filter((moved) => moved > threeYearsAgo && moved <= referenceDate);
      const shared = {
        peildatum: date(referenceDate),
        dossiernr: dossier.number,
        ...household,
        datum_inschrijving_gemeente: date(addresses.registeredInTown),
        datum_huidig_adres: since === null ? UNKNOWN_DATE : date(since),
        aantal_adreswijzigingen_3jr: String(moves.length),
      };
      yield { ...shared, ...applicant, clientnr: dossier.client, rol: 'A' };
      if (dossier.partner !== null) yield { ...shared, ...partner, clientnr: dossier.partner, rol: 'P' };
    }
  },
);
