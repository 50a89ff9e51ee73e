import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { LabelDefinition } from '../../../shared/contract/prepare.ts';
import { daysOfIso, isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { labelOf } from '../../../shared/domain/label.ts';
import { investigationsWithLots } from '../assess/investigations-with-lots.ts';
import { addMonths } from '../dates.ts';
import type { AcceptedQuarter } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { inTimeSlices } from '../time-slices.ts';
import { type Investigation, idList } from './investigations.ts';

/** Whose features are computed and as of when (days since 1970-01-01); ids are those of pseudonyms. */
export interface FeatureCase {
  readonly dossier: number;
  /** The applicant. */
  readonly person: number;
  readonly at: number;
}

/** An investigation to learn from. */
export interface TrainingCase extends FeatureCase {
  readonly start: number;
  readonly route: string | null;
  readonly probability: number | null;
  /** One of `OUTCOME`. */
  readonly outcome: 0 | 1 | 2;
}

/** Why an investigation is no training case. */
export type LeftOut = 'NO_START' | 'RUNNING' | 'NO_SNAPSHOT';

export interface CaseSet {
  /** Dossiers at each reference date, oldest first; the last are the ones to rank. */
  readonly ranking: readonly { readonly at: number; readonly cases: readonly FeatureCase[] }[];
  readonly training: readonly TrainingCase[];
  readonly leftOut: ReadonlyMap<LeftOut, number>;
  /** Dossiers of which an investigation runs, or ended shortly before the newest reference date. */
  readonly lately: ReadonlySet<number>;
  /** SHA-256 of all cases: tells whether columns that were computed belong to them. */
  readonly hash: string;
}

/** Drift is shown over two years of quarters. */
const MOST_REFERENCE_DATES = 8;

/** A dossier that was investigated within this time need not be chosen again. */
const LATELY_MONTHS = 12;

/**
 * Ranking cases: the dossiers with an applicant (rol A) in the table Clientgegevens at a reference date. Training cases: the
 * investigations, each as of the day before it started. What is registered on the day of the start may stem from the investigation
 * itself, such as the letter that announces it, so that day does not count any more.
 */
export async function gatherCases(
  db: Db,
  quarters: readonly AcceptedQuarter[],
  label: LabelDefinition,
): Promise<CaseSet> {
  const ids = quarters.map(({ id }) => id);
  const newest = daysOfIso(quarters.at(-1)?.referenceDate ?? '');
  const hash = createHash('sha256');
  const ranking: { at: number; cases: FeatureCase[] }[] = [];
  for (const at of referenceDates(db, ids, newest)) {
    const cases = dossiersAt(db, ids, at);
    ranking.push({ at, cases });
    hash.update(JSON.stringify(cases));
    // Each date takes a walk through the whole table: other calls get their turn in between.
    await setImmediate();
  }
  const investigations = investigationsWithLots(db, ids);
  const { training, leftOut } = await trainingCases(db, ids, investigations, label);
  const lately = investigatedLately(investigations, ranking.at(-1)?.at ?? newest);
  hash.update(JSON.stringify([training, [...lately]]));
  return { ranking, training, leftOut, lately, hash: hash.digest('hex') };
}

/** The newest dates for which there is a delivery of Clientgegevens, oldest first. */
function referenceDates(db: Db, ids: readonly number[], newest: number): number[] {
  return db
    .prepare<[string, number, number], number>(
      `SELECT DISTINCT snapshot FROM q_clientgegevens
       WHERE quarter IN (SELECT value FROM json_each(?)) AND snapshot <= ? ORDER BY snapshot DESC LIMIT ?`,
    )
    .pluck()
    .all(idList(ids), newest, MOST_REFERENCE_DATES)
    .reverse();
}

function dossiersAt(db: Db, ids: readonly number[], at: number): FeatureCase[] {
  return db
    .prepare<[number, number, number, string], { dossier: number; person: number; first: number }>(
      `SELECT dossier, person, min(id) AS first FROM q_clientgegevens
       WHERE snapshot = ? AND rol = 'A' AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
         AND quarter IN (SELECT value FROM json_each(?))
       GROUP BY dossier ORDER BY dossier`,
    )
    .all(at, at, at, idList(ids))
    .map(({ dossier, person }) => ({ dossier, person, at }));
}

async function trainingCases(
  db: Db,
  ids: readonly number[],
  investigations: readonly Investigation[],
  label: LabelDefinition,
): Promise<Pick<CaseSet, 'training' | 'leftOut'>> {
  const applicantAt = applicantReader(db, ids);
  const leftOut = new Map<LeftOut, number>();
  const training: TrainingCase[] = [];
  await inTimeSlices(investigations.length, (from, to) => {
    for (const own of investigations.slice(from, to)) {
      const made = trainingCase(own, label, applicantAt);
      if (typeof made !== 'string') training.push(made);
      else leftOut.set(made, (leftOut.get(made) ?? 0) + 1);
    }
  });
  return { training, leftOut };
}

function trainingCase(
  own: Investigation,
  label: LabelDefinition,
  applicantAt: (dossier: number, at: number) => number | null,
): TrainingCase | LeftOut {
  const { dossier, start, end, route, probability } = own;
  if (start === null) return 'NO_START';
  if (end === null) return 'RUNNING';
  const at = start - 1;
  const person = applicantAt(dossier, at);
  if (person === null) return 'NO_SNAPSHOT';
  const outcome = labelOf(label, {
    uitkomst: own.outcome,
    oorzaak: own.cause,
    status_rechtsmiddel: own.objection,
    datum_einde: end,
  });
  return { dossier, person, at, start, route, probability, outcome };
}

/** Prepares the way from a dossier to who its applicant was, as known on a date. */
function applicantReader(db: Db, ids: readonly number[]): (dossier: number, at: number) => number | null {
  const select = db
    .prepare<[number, number, number, string], number>(
      `SELECT person FROM q_clientgegevens
       WHERE dossier = ? AND rol = 'A' AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
         AND quarter IN (SELECT value FROM json_each(?))
       ORDER BY snapshot DESC, known_from DESC, id LIMIT 1`,
    )
    .pluck();
  const accepted = idList(ids);
  return (dossier, at) => select.get(dossier, at, at, accepted) ?? null;
}

function investigatedLately(investigations: readonly Investigation[], newest: number): ReadonlySet<number> {
  if (Number.isNaN(newest)) return new Set();
  const from = daysOfIso(addMonths(isoOfDays(newest), -LATELY_MONTHS));
  return new Set(investigations.filter(({ end }) => end === null || end >= from).map(({ dossier }) => dossier));
}
