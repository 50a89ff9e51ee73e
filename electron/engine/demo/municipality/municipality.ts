/**
 * The demo municipality Voorbeeldstad as it delivers every quarter: eleven tables, seeded. Every dossier is drawn from streams of its own,
 * so that rows are made when they are asked for and a large table is never in memory. What is planted is in
 * shared/domain/demo-municipality-truths.ts.
 */
import {
  type DemoMunicipalityTruths,
  demoMunicipalityTruths,
} from '../../../../shared/domain/demo-municipality-truths.ts';
import { benefitsTable } from './benefits-table.ts';
import { makeCalendar } from './calendar.ts';
import { childrenTable } from './children.ts';
import { clientsTable } from './clients.ts';
import { TELLING_CONTACTS_PER_YEAR } from './contacts.ts';
import { contactsTable } from './contacts-table.ts';
import { type Course, drawCourse } from './course.ts';
import { dossierCount, drawDossier } from './dossier.ts';
import { dutiesTable } from './duties.ts';
import { holidaysTable } from './holidays.ts';
import { investigationsOf } from './investigations.ts';
import { investigationsTable } from './investigations-table.ts';
import { measuresTable } from './measures.ts';
import { programmesTable } from './programmes.ts';
import { type Prospects, prospectsOf } from './prospects.ts';
import type { Setting } from './setting.ts';
import { signalsTable } from './signals.ts';
import { situationsTable } from './situations.ts';
import type { Case, TableMaker } from './table.ts';
import { type MunicipalityTruth, truthOf } from './truth.ts';

export interface DemoMunicipalityOptions {
  /** Dossiers in benefit at the newest reference date, about; partners come on top. */
  readonly clients?: number;
  /** Whole number; the same seed gives the same tables. */
  readonly seed?: number;
  /** Reference dates: the last quarter starts up to 1 October 2026. */
  readonly quarters?: number;
  /** Mean number of contacts per dossier and year in benefit; only ordinary ones make the difference. */
  readonly contactsPerClientYear?: number;
  readonly truths?: DemoMunicipalityTruths;
}

export interface DemoMunicipalityTable {
  readonly name: string;
  readonly header: readonly string[];
  /** Cells as text, as they stand in the file; made anew on every call. */
  rows(): Iterable<readonly string[]>;
}

export interface DemoMunicipality {
  readonly tables: readonly DemoMunicipalityTable[];
  /** What is planted, for whoever checks what the product makes of it; made when it is asked for. */
  truth(): MunicipalityTruth;
}

const makers: readonly TableMaker[] = [
  clientsTable,
  childrenTable,
  benefitsTable,
  holidaysTable,
  contactsTable,
  measuresTable,
  programmesTable,
  dutiesTable,
  situationsTable,
  signalsTable,
  investigationsTable,
];

const FEWEST_CLIENTS = 100;
const MOST_QUARTERS = 20;

/**
 * Makes the municipality. Pure: the same options give the same tables.
 *
 * @throws RangeError when clients is no whole number of at least 100 (fewer leave groups empty), seed no whole number, quarters no whole
 * number from 2 to 20, contactsPerClientYear less than the telling contacts alone, or the truths leave no room
 */
export function demoMunicipality({
  clients = 2300,
  seed = 1,
  quarters = 8,
  contactsPerClientYear = 12,
  truths = demoMunicipalityTruths,
}: DemoMunicipalityOptions = {}): DemoMunicipality {
  if (!Number.isSafeInteger(clients) || clients < FEWEST_CLIENTS)
    throw new RangeError(`clients must be a whole number of at least ${FEWEST_CLIENTS}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number');
  if (!Number.isSafeInteger(quarters) || quarters < 2 || quarters > MOST_QUARTERS)
    throw new RangeError(`quarters must be a whole number from 2 to ${MOST_QUARTERS}`);
  if (!(contactsPerClientYear >= TELLING_CONTACTS_PER_YEAR))
    throw new RangeError(`contactsPerClientYear must be at least ${TELLING_CONTACTS_PER_YEAR}`);
  const calendar = makeCalendar(quarters);
  const setting: Setting = { seed, calendar, truths, contactsPerYear: contactsPerClientYear };
  const prospects = prospectsOf(dossierCount(clients, calendar), setting);
  const course = drawCourse(prospects, setting);
  return {
    tables: makers.map(({ name, header, rowsOf }) => ({
      name,
      header,
      *rows() {
        for (const each of casesOf(prospects, course, setting)) yield* rowsOf(each);
      },
    })),
    truth: () => truthOf(casesOf(prospects, course, setting), prospects, course, setting),
  };
}

function* casesOf({ dossiers }: Prospects, { selected }: Course, setting: Setting): Generator<Case> {
  for (let index = 0; index < dossiers; index++) {
    const dossier = drawDossier(index, setting);
    yield { dossier, investigations: investigationsOf(dossier, selected[index] ?? [], setting), setting };
  }
}
