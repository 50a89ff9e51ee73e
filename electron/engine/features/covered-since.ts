import type { DeliveredDays } from './snapshot-table.ts';

/**
 * The day from which an event table was delivered (days since 1970-01-01). On an earlier date, having no rows tells nothing of a
 * dossier: the value is missing, not zero. A delivery with several reference dates of the table tells by the first of them when the
 * table begins; one that has it once gives its whole past, back to where the clients of the same delivery begin.
 * @param snapshots reference dates of the table; of at least one delivery
 * @param clientsKnown days from which clients were known. Without any in a delivery, nothing tells when it begins, and the table counts
 *   always.
 */
export function coveredSince(snapshots: DeliveredDays, clientsKnown: DeliveredDays): number {
  const starts = [...snapshots].map(([quarter, own]) => {
    if (own.size > 1) return Math.min(...own);
    return Math.min(...(clientsKnown.get(quarter) ?? [Number.MIN_SAFE_INTEGER]));
  });
  return Math.min(...starts);
}
