import { lockCriteria, saveCriteria } from '../../electron/engine/assess/criteria-state.ts';
import { Context } from '../../electron/engine/context.ts';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { trainSteps } from '../../electron/engine/steps/train.ts';
import { latestDraw, listDrawItems } from '../../electron/engine/store/draw.ts';
import { createQuarterTables } from '../../electron/engine/store/quarter-rows.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { latestTraining } from '../../electron/engine/store/training.ts';
import { putVaultProfile } from '../../electron/engine/vault/profile.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { put, putPseudonyms, putQuarter } from '../unit/engine/put-rows.ts';
import { oneThread } from './one-thread.ts';
import { DOSSIERS, unwatched, writePreparedTable } from './prepared-table.ts';

export interface DrawnPlan {
  readonly capacity: number;
  readonly random: number;
  /** Of the work list the first are not investigated yet. */
  readonly open: number;
}

/** Puts in a vault: a table, a model, a selection, and a later delivery that tells of investigations of most of that selection. */
export async function fillDrawnVault(store: Store, { capacity, random, open }: DrawnPlan): Promise<void> {
  const context = new Context(undefined, oneThread);
  context.use(store);
  await writePreparedTable(store);
  store.write((db) => {
    createQuarterTables(db);
    putPseudonyms(
      db,
      'dossier',
      Array.from({ length: DOSSIERS }, (_, index) => index + 1),
    );
    saveCriteria(db, store.user, { ...proposedCriteria, owner: 'Manager Inkomen' });
    lockCriteria(db, store.user, 1);
    // Outside a practice vault all gates would have to be open first.
    putVaultProfile(db, { municipality: 'Voorbeeldstad', demo: true, createdAt: '2026-10-01T08:00:00.000Z' });
  });
  await trainSteps['train.start'](context, { seed: 3, folds: 3, repeats: 10 }, unwatched);
  const choice = { model: 'scorecard', capacity, random, onlyUnknown: false } as const;
  await rankSteps['rank.draw'](context, choice, unwatched);
  store.write((db) => {
    const draw = latestDraw(db, latestTraining(db)?.id ?? 0);
    if (draw === null) throw new Error('nothing was drawn');
    putQuarter(db, { id: 2, referenceDate: '2100-01-01' });
    const began = listDrawItems(db, draw.id).slice(open);
    const rows = began.map(({ number, route, position }) => {
      const dossier = Number(number.slice(2));
      const isHit = position % (route === 'model' ? 2 : 5) === 0;
      return {
        ...{ quarter: 2, dossier, person: 1000 + dossier, snapshot: '2100-01-01', onderzoeknr: `Q${dossier}` },
        ...{ aanleiding: '2', datum_start: draw.at.slice(0, 10), datum_einde: draw.at.slice(0, 10) },
        uitkomst: isHit ? '4' : '0',
      };
    });
    put(db, 'Onderzoeken', rows);
  });
}
