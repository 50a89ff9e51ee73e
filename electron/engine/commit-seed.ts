import { randomBytes } from 'node:crypto';
import { seedCommitment } from './compute/control-sample.ts';
import type { Db } from './store/database.ts';
import { appendLog } from './store/log.ts';
import { insertSeedCommitment, type SeedOwner } from './store/seed-commitment.ts';

/**
 * Fixes the seed of a lot and logs its hash, in the transaction that keeps the training whose list it draws, or the table from which can be
 * drawn without a model: before anybody sees a list or chooses a capacity, so that nobody can try seeds until the lot suits.
 */
export function commitSeed(db: Db, who: string, { deliveryId, trainingId }: SeedOwner): void {
  const seed = randomBytes(32).toString('hex');
  const commitment = seedCommitment(seed);
  insertSeedCommitment(db, { deliveryId, trainingId, committedAt: new Date().toISOString(), commitment, seed });
  appendLog(db, {
    who,
    event: 'rank.seedCommitted',
    details: { ...(trainingId === null ? { delivery: deliveryId } : { training: trainingId }), commitment },
  });
}
