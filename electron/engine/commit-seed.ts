import { randomBytes } from 'node:crypto';
import { seedCommitment } from './compute/control-sample.ts';
import type { Db } from './store/database.ts';
import { appendLog } from './store/log.ts';
import { insertSeedCommitment } from './store/seed-commitment.ts';

/**
 * Fixes the seed of the lot that may be drawn from a training and logs its hash, in the transaction that keeps the training: before
 * anybody sees a list or chooses a capacity, so that nobody can try seeds until the lot suits.
 */
export function commitSeed(db: Db, who: string, trainingId: number): void {
  const seed = randomBytes(32).toString('hex');
  const commitment = seedCommitment(seed);
  insertSeedCommitment(db, { trainingId, committedAt: new Date().toISOString(), commitment, seed });
  appendLog(db, { who, event: 'rank.seedCommitted', details: { training: trainingId, commitment } });
}
