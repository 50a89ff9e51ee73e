import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { sourceTable } from '../../../shared/domain/source-tables.ts';
import type { Db } from '../store/database.ts';
import { biasColumns, quarterBiasTableName } from '../store/quarter-rows.ts';
import { inTimeSlices } from '../time-slices.ts';
import type { FeatureCase } from './cases.ts';
import { idList } from './investigations.ts';
import { codeWords } from './level-words.ts';

/** A group attribute of all cases, for the bias test only. */
export interface GroupAttribute {
  readonly name: string;
  readonly values: readonly (string | null)[];
}

/** Lowest ages of the bands, with their words; from the state pension age on there is one band. */
const ageBands: readonly (readonly [number, string])[] = [
  [67, '67+'],
  [60, '60-66'],
  [50, '50-59'],
  [40, '40-49'],
  [30, '30-39'],
  [18, '18-29'],
];

/** The band of the age that somebody reaches in the year of the date; null below 18 and without a year of birth. */
export function ageBandOf(birthYear: number | null, at: number): string | null {
  if (birthYear === null) return null;
  const age = Number(isoOfDays(at).slice(0, 4)) - birthYear;
  return ageBands.find(([lowest]) => age >= lowest)?.[1] ?? null;
}

interface Household {
  readonly leefvorm: string | null;
  readonly geboortejaar: number | null;
}

const clients = sourceTable('Clientgegevens');
const apart = biasColumns(clients);

/**
 * The groups to which the applicant of each case belonged on its date. What lies apart is taken as corrected later: groups are measured
 * with, never predicted from, so the truest word counts.
 */
export async function groupAttributes(
  db: Db,
  quarterIds: readonly number[],
  cases: readonly FeatureCase[],
): Promise<readonly GroupAttribute[]> {
  const accepted = idList(quarterIds);
  const household = db.prepare<[number, number, number, string], Household>(
    `SELECT leefvorm, geboortejaar FROM q_clientgegevens
     WHERE dossier = ? AND rol = 'A' AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
       AND quarter IN (SELECT value FROM json_each(?))
     ORDER BY snapshot DESC, known_from DESC, id LIMIT 1`,
  );
  const bias = db.prepare<[number, number, string], Readonly<Record<string, string | null>>>(
    `SELECT ${apart.map(({ name }) => name).join(', ')} FROM ${quarterBiasTableName(clients)}
     WHERE person = ? AND snapshot <= ? AND quarter IN (SELECT value FROM json_each(?))
     ORDER BY snapshot DESC, id DESC LIMIT 1`,
  );
  const names = [...apart.map(({ name }) => name), 'leefvorm', 'leeftijdsgroep'];
  const groups = names.map((name) => ({ name, values: new Array<string | null>(cases.length).fill(null) }));
  await inTimeSlices(cases.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const { dossier, person, at } = cases[row] as FeatureCase;
      const ownHousehold = groupsOfHousehold(household.get(dossier, at, at, accepted), at);
      const own: Readonly<Record<string, string | null>> = { ...bias.get(person, at, accepted), ...ownHousehold };
      for (const { name, values } of groups) values[row] = own[name] ?? null;
    }
  });
  return groups;
}

function groupsOfHousehold(household: Household | undefined, at: number): Readonly<Record<string, string | null>> {
  const { leefvorm = null, geboortejaar = null } = household ?? {};
  return {
    leefvorm: leefvorm === null ? null : codeWords(clients.name, 'leefvorm', leefvorm),
    leeftijdsgroep: ageBandOf(geboortejaar, at),
  };
}
