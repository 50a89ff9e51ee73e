import { idList } from '../prepare/investigations.ts';
import type { Db } from '../store/database.ts';

/** A lowering of the benefit or a fine, as the newest delivery that tells of it has it; dates are days since 1970-01-01. */
export interface Sanction {
  readonly dossier: number;
  readonly decided: number | null;
  readonly objection: string | null;
}

/** Codes of the column soort that punish: a warning does not, and to block a payment is a means to get papers. */
const PUNISHING = ['2', '3'] as const;

/** The sanctions of these deliveries. */
export function newestSanctions(db: Db, quarterIds: readonly number[]): Sanction[] {
  return db
    .prepare<[string], Sanction & { readonly kind: string | null }>(
      `SELECT dossier, datum_besluit AS decided, status_rechtsmiddel AS objection, soort AS kind
       FROM (
         SELECT *, row_number() OVER (
           PARTITION BY dossier, maatregelnr ORDER BY snapshot DESC, known_from DESC, id DESC
         ) AS version
         FROM q_maatregelen WHERE quarter IN (SELECT value FROM json_each(?))
       )
       WHERE version = 1 ORDER BY dossier, datum_besluit`,
    )
    .all(idList(quarterIds))
    .filter(({ kind }) => PUNISHING.some((own) => own === kind));
}
