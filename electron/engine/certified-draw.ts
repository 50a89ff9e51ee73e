import {
  type CertifiedReplacement,
  DRAW_METHOD,
  type DrawCertificate,
  type NewDrawCertificate,
} from '../../shared/domain/draw-certificate.ts';
import { hasPseudonyms, requireAnalysis } from './analysis.ts';
import { orderKeys } from './check-certificate.ts';
import { walkLine } from './draw-line.ts';
import { presentDraw } from './present-draw.ts';
import { eligibleRows } from './selection.ts';
import type { Db } from './store/database.ts';
import { countDraws, type Draw, listDrawItems } from './store/draw.ts';
import { listReplacements, type Replacement } from './store/draw-replacement.ts';
import { logLineOfSeed } from './store/log.ts';
import { committedAt } from './store/seed-commitment.ts';
import type { Store } from './store/store.ts';
import { vaultProfile } from './vault/profile.ts';

export interface CertifiedDraw {
  readonly draw: number;
  readonly certificate: NewDrawCertificate;
  /** Numbers of the dossiers that could be drawn; these do not go into the certificate. */
  readonly numbers: readonly string[];
}

/**
 * The certificate of a present list, from what lies in the vault: the drawn dossiers are not drawn again. Null before the draw.
 * @param ofLot of the list by lot, without a model
 */
export function certifiedDraw(store: Store, ofLot = false): CertifiedDraw | null {
  const { db } = store;
  const draw = presentDraw(db, ofLot);
  if (draw === null) return null;
  const analysis = requireAnalysis(db);
  const { delivery, columns } = analysis;
  const numbers = Array.from(eligibleRows(analysis, draw.onlyUnknown), (row) => analysis.numbers[row] as string);
  const byLot = listDrawItems(db, draw.id).filter(
    ({ route, position }) => route === 'random' && position < draw.capacity,
  );
  const keys = orderKeys(draw.seed, numbers);
  const { replacements, looked } = certifiedReplacements(db, draw, keys);
  const certificate: NewDrawCertificate = {
    format: 'toetssteen-draw-certificate',
    version: 2,
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
    numbers: hasPseudonyms(columns) ? 'pseudonyms' : 'own',
    capacity: draw.capacity,
    random: draw.randomSize,
    probability: looked / draw.eligible,
    keys,
    drawn: byLot.flatMap(({ number }) => orderKeys(draw.seed, [number])),
    replacements,
  };
  return { draw: draw.id, certificate, numbers };
}

/** The replacements that the lot went through, along its whole line; those of the model alone have nothing to do with the lot. */
function certifiedReplacements(
  db: Db,
  { id, seed, randomSize }: Draw,
  line: readonly string[],
): { replacements: CertifiedReplacement[]; looked: number } {
  const numberOf = new Map(listDrawItems(db, id).map(({ dossierRow, number }) => [dossierRow, number]));
  const decisions = new Map(
    listReplacements(db, id).map((own) => [
      orderKeys(seed, [numberOf.get(own.dossierRow) as string])[0] as string,
      own,
    ]),
  );
  const { steps, looked } = walkLine(line, randomSize, [...decisions.keys()]);
  const replacements = steps.map(({ replaced, by }): CertifiedReplacement => {
    const { reason, at, by: decidedBy } = decisions.get(replaced) as Replacement;
    return { replaced, by, reason, decidedAt: at, decidedBy };
  });
  return { replacements, looked };
}

function logLine(db: Db, event: string, { id, seedCommitment }: Draw): DrawCertificate['drawnLog'] {
  const found = logLineOfSeed(db, event, seedCommitment);
  if (found === null) throw new Error(`the log does not tell of ${event} for draw ${id}`);
  return { entry: found.seq, hash: found.hash };
}
