import type { Db } from '../store/database.ts';

/** An investigation as the newest delivery that tells of it has it; dates are days since 1970-01-01. */
export interface Investigation {
  readonly dossier: number;
  readonly number: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** Reason for the investigation (column aanleiding). */
  readonly route: string | null;
  /** Probability with which it was drawn, where the supplier tells it. */
  readonly probability: number | null;
  readonly outcome: string | null;
  readonly cause: string | null;
  readonly objection: string | null;
}

/** Deliveries by their ids, for `quarter IN (SELECT value FROM json_each(?))`. */
export const idList = (quarterIds: readonly number[]): string => JSON.stringify(quarterIds);

/**
 * One row per investigation of these deliveries, in order of start: a later delivery may tell how it ended or what an objection did, and
 * the newest word counts.
 */
export function newestInvestigations(db: Db, quarterIds: readonly number[]): Investigation[] {
  return db
    .prepare<[string], Investigation>(
      `SELECT dossier, onderzoeknr AS number, datum_start AS start, datum_einde AS end, aanleiding AS route,
         trekkingskans AS probability, uitkomst AS outcome, oorzaak AS cause, status_rechtsmiddel AS objection
       FROM (
         SELECT *, row_number() OVER (
           PARTITION BY dossier, onderzoeknr ORDER BY snapshot DESC, known_from DESC, id DESC
         ) AS version
         FROM q_onderzoeken WHERE quarter IN (SELECT value FROM json_each(?))
       )
       WHERE version = 1 ORDER BY datum_start, dossier, onderzoeknr`,
    )
    .all(idList(quarterIds));
}
