import type { QuarterCheck, QuarterReport } from '../../../shared/contract/intake-quarter.ts';
import type { Db } from '../store/database.ts';

/** One question about the delivery as a whole, as SQL that gives the count and out of how many. */
interface WholeCheck {
  readonly code: string;
  readonly table: string;
  readonly column: string | null;
  readonly limit: number;
  readonly sql: string;
}

/** `@quarter` and `@day` are the delivery's id and its reference date. */
const wholeChecks: readonly WholeCheck[] = [
  {
    code: 'NO_ONE_APPLICANT',
    table: 'Clientgegevens',
    column: 'rol',
    limit: 0.005,
    sql: `SELECT total(applicants <> 1), count(*) FROM (
      SELECT total(rol = 'A') AS applicants FROM q_clientgegevens WHERE quarter = @quarter GROUP BY dossier, snapshot)`,
  },
  {
    code: 'CLIENT_WITHOUT_BENEFIT',
    table: 'Clientgegevens',
    column: 'dossiernr',
    limit: 0.02,
    sql: `SELECT total(NOT EXISTS (SELECT 1 FROM q_uitkeringen u WHERE u.dossier = c.dossier AND u.snapshot = @day)), count(*)
      FROM q_clientgegevens c WHERE quarter = @quarter AND snapshot = @day AND rol = 'A'
        AND EXISTS (SELECT 1 FROM q_uitkeringen WHERE quarter = @quarter)`,
  },
  {
    code: 'BENEFIT_OPEN_CLIENT_GONE',
    table: 'Uitkeringen',
    column: 'datum_einde',
    limit: 0.01,
    sql: `SELECT total(NOT EXISTS (SELECT 1 FROM q_clientgegevens c WHERE c.dossier = u.dossier AND c.snapshot = u.snapshot)), count(*)
      FROM q_uitkeringen u WHERE quarter = @quarter AND datum_einde IS NULL`,
  },
];

function checkWhole(db: Db, quarter: number, day: number): QuarterCheck[] {
  return wholeChecks.map(({ code, table, column, limit, sql }) => {
    const [count, of] = db
      .prepare<[{ readonly quarter: number; readonly day: number }], [number, number]>(sql)
      .raw()
      .get({ quarter, day }) ?? [0, 0];
    return { code, table, column, count, of, attention: count > 0 && count >= limit * of };
  });
}

/** In thinner months a jump is chance. */
const FEWEST_ROWS = 30;

/** A month between two others that has less than half of the rows of each, or more than double. The newest is not over yet. */
export function monthJumps(months: QuarterReport['months']): QuarterCheck[] {
  const tables = [...new Set(months.map(({ table }) => table))];
  return tables.map((table): QuarterCheck => {
    const rows = months.filter((month) => month.table === table).map((month) => month.rows);
    const inner = rows.slice(1, -1);
    const jumps = inner.filter((own, at) => {
      const before = rows[at] ?? 0;
      const after = rows[at + 2] ?? 0;
      const isLow = own < 0.5 * Math.min(before, after) && Math.min(before, after) >= FEWEST_ROWS;
      const isHigh = own > 2 * Math.max(before, after) && own >= FEWEST_ROWS;
      return isLow || isHigh;
    }).length;
    return { code: 'MONTH_JUMP', table, column: null, count: jumps, of: inner.length, attention: jumps > 0 };
  });
}

/** A file of a table came and holds nothing: no other check sees it, because there are no rows. */
export const checkEmptyTables = (empty: readonly string[]): QuarterCheck[] =>
  empty.map((table) => ({ code: 'TABLE_EMPTY', table, column: null, count: 1, of: 1, attention: true }));

/** Checks that look across tables and months. `day`: the reference date in days since 1970-01-01. */
export function checkQuarter(db: Db, quarter: number, day: number, months: QuarterReport['months']): QuarterCheck[] {
  return [...checkWhole(db, quarter, day), ...monthJumps(months)];
}
