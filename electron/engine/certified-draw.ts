import { DRAW_METHOD, type DrawCertificate } from '../../shared/domain/draw-certificate.ts';
import { requireAnalysis } from './analysis.ts';
import { orderKeys } from './check-certificate.ts';
import { eligibleRows } from './selection.ts';
import type { Db } from './store/database.ts';
import { countDraws, type Draw, latestDraw, listDrawItems } from './store/draw.ts';
import { logLineOfSeed } from './store/log.ts';
import { committedAt } from './store/seed-commitment.ts';
import type { Store } from './store/store.ts';
import { presentTraining } from './training.ts';
import { vaultProfile } from './vault/profile.ts';

export interface CertifiedDraw {
  readonly draw: number;
  readonly certificate: DrawCertificate;
  /** Numbers of the dossiers that could be drawn; these do not go into the certificate. */
  readonly numbers: readonly string[];
}

/** The certificate of the present draw, from what lies in the vault: the drawn dossiers are not drawn again. Null before the draw. */
export function certifiedDraw(store: Store): CertifiedDraw | null {
  const { db } = store;
  const training = presentTraining(db);
  const draw = training === null ? null : latestDraw(db, training.id);
  if (draw === null) return null;
  const analysis = requireAnalysis(db);
  const { delivery, columns } = analysis;
  const numbers = Array.from(eligibleRows(analysis, draw.onlyUnknown), (row) => analysis.numbers[row] as string);
  const byLot = listDrawItems(db, draw.id).filter(({ route }) => route === 'random');
  const certificate: DrawCertificate = {
    format: 'toetssteen-draw-certificate',
    version: 1,
    municipality: vaultProfile(store).municipality,
    method: DRAW_METHOD,
    drawnAt: draw.at,
    drawnBy: draw.by,
    drawnLog: logLine(db, 'rank.drawn', draw),
    delivery: { name: delivery.name, referenceDate: delivery.referenceDate, sha256: delivery.sha256 },
    earlierDraws: countDraws(db, delivery.id, draw.id),
    seed: {
      value: draw.seed,
      commitment: draw.seedCommitment,
      committedAt: committedAt(db, draw.seedCommitmentId),
      committedLog: logLine(db, 'rank.seedCommitted', draw),
    },
    population: { size: draw.eligible, hash: draw.populationHash, onlyUnknown: draw.onlyUnknown },
    numbers: columns.some(({ role }) => role === 'population') ? 'pseudonyms' : 'own',
    capacity: draw.capacity,
    random: draw.randomSize,
    probability: draw.randomSize / draw.eligible,
    keys: orderKeys(draw.seed, numbers),
    drawn: byLot.flatMap(({ number }) => orderKeys(draw.seed, [number])),
  };
  return { draw: draw.id, certificate, numbers };
}

function logLine(db: Db, event: string, { id, seedCommitment }: Draw): DrawCertificate['drawnLog'] {
  const found = logLineOfSeed(db, event, seedCommitment);
  if (found === null) throw new Error(`the log does not tell of ${event} for draw ${id}`);
  return { entry: found.seq, hash: found.hash };
}
