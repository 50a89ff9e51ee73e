import type { QuarterReport } from '../../../shared/contract/intake-quarter.ts';
import { reasonShortage } from '../../../shared/domain/quarter-judgement.ts';
import { sourceTables } from '../../../shared/domain/source-tables.ts';
import { AppError } from '../../../shared/errors.ts';
import { dropTablesOf } from '../prepare/drop-made-table.ts';
import type { Db } from '../store/database.ts';
import { appendLog } from '../store/log.ts';
import { deleteQuarter, listQuarters, quarterById, type StoredQuarter, updateQuarter } from '../store/quarter.ts';
import { quarterTableName } from '../store/quarter-rows.ts';
import type { Store } from '../store/store.ts';
import { removeRows } from './remove-rows.ts';

export interface Judgement {
  readonly accept: boolean;
  readonly reason: string;
}

/** @throws AppError QUARTER_UNKNOWN */
export function requireQuarter(db: Db, id: number): StoredQuarter {
  const found = quarterById(db, id);
  if (found === null) throw new AppError('QUARTER_UNKNOWN', { delivery: id });
  return found;
}

/** From now on the delivery counts: versions that it corrects end where it says so. */
function endVersions(db: Db, quarter: number): void {
  for (const table of sourceTables)
    db.prepare(
      `UPDATE ${quarterTableName(table)} AS r SET known_until = s.until FROM quarter_succession s
       WHERE s.quarter = ? AND s.source = ? AND r.id = s.earlier`,
    ).run(quarter, table.name);
}

const countRows = ({ tables }: QuarterReport): number => tables.reduce((sum, { stored }) => sum + stored, 0);

/**
 * Accepts a delivery that was offered, so that its rows count, or rejects it: then its rows go and its report stays.
 * @throws AppError QUARTER_UNKNOWN; QUARTER_STATE ({ state }) for one that was judged before; QUARTER_REASON_MISSING ({ short }, in
 *   characters) for a judgement that needs a longer reason
 */
export function judgeQuarter(store: Store, id: number, { accept, reason }: Judgement): Promise<QuarterReport> {
  return store.exclusive(async (db) => {
    const { report, facts, state } = requireQuarter(db, id);
    if (state !== 'offered') throw new AppError('QUARTER_STATE', { state });
    const short = reasonShortage(report, accept, reason);
    if (short > 0) throw new AppError('QUARTER_REASON_MISSING', { short });
    if (accept) endVersions(db, id);
    else await removeRows(db, id, facts.lastPseudonym);
    const judged: QuarterReport = {
      ...report,
      state: accept ? 'accepted' : 'rejected',
      judged: { by: store.user, at: new Date().toISOString(), reason },
    };
    updateQuarter(db, judged, facts);
    appendLog(db, {
      who: store.user,
      event: accept ? 'quarter.accepted' : 'quarter.rejected',
      details: { delivery: id, quarter: report.quarter, rows: countRows(report), reason },
    });
    return judged;
  });
}

/**
 * Removes the newest delivery with its rows and its report, and as with a flat table all that was made from it: the analysis tables,
 * trainings and draws, and the features that were computed from it. The log keeps what happened.
 * @throws AppError QUARTER_UNKNOWN; QUARTER_NOT_NEWEST ({ newest }) while a newer one builds on it
 */
export function discardQuarter(store: Store, id: number): Promise<void> {
  return store.exclusive(async (db) => {
    const { report, facts, state } = requireQuarter(db, id);
    const newest = listQuarters(db)[0];
    if (newest !== undefined && newest.id !== id) throw new AppError('QUARTER_NOT_NEWEST', { newest: newest.quarter });
    if (state !== 'rejected') await removeRows(db, id, facts.lastPseudonym);
    const tables = dropTablesOf(db, id);
    deleteQuarter(db, id);
    appendLog(db, {
      who: store.user,
      event: 'quarter.discarded',
      details: {
        delivery: id,
        quarter: report.quarter,
        state,
        rows: countRows(report),
        table: tables.at(-1) ?? null,
        earlierTables: tables.slice(0, -1),
      },
    });
  });
}
