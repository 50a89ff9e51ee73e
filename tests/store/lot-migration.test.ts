import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Db } from '../../electron/engine/store/database.ts';
import { latestDraw, listDrawItems } from '../../electron/engine/store/draw.ts';
import { listReplacements } from '../../electron/engine/store/draw-replacement.ts';
import { migrations } from '../../electron/engine/store/migrations/all.ts';
import { createStore, openStore } from '../../electron/engine/store/open.ts';
import { committedAt, openSeedCommitment } from '../../electron/engine/store/seed-commitment.ts';
import { getSeries, putSeries } from '../../electron/engine/store/series.ts';
import { closing, temporaryFolder } from './helpers.ts';

/** A vault as it was when every draw had a training: two draws, the first of which went with its delivery. */
function fillOld(db: Db): void {
  db.exec(`
    INSERT INTO delivery VALUES (1, 'K3', 'k3', '${'a'.repeat(64)}', 5, '2026-07-01', '2026-07-02', 'analist-1', '{}');
    INSERT INTO delivery VALUES (2, 'K4', 'k4', '${'b'.repeat(64)}', 5, '2026-10-01', '2026-10-02', 'analist-1', '{}');
    INSERT INTO training VALUES (1, 1, '2026-07-03', '{}', 7), (2, 2, '2026-10-03', '{}', 7);
    INSERT INTO seed_commitment VALUES (1, 1, '2026-07-03', 'c1', 's1'), (2, 2, '2026-10-03', 'c2', 's2'), (3, 2, '2026-10-04', 'c3', 's3'),
      (9, 1, '2026-07-04', 'c9', 's9');
    INSERT INTO draw VALUES (5, 2, 2, '2026-10-05', 'analist-1', 'scorecard', 3, 1, 1, 5, 5, 'h', -0.5);
    INSERT INTO draw VALUES (8, 1, 9, '2026-07-05', 'analist-1', 'rulefit', 2, 2, 0, 5, 5, 'h', NULL);
    INSERT INTO draw_item VALUES (5, 0, 4, 'D-4', 'model', 1, 1), (5, 1, 2, 'D-2', 'random', NULL, 0.2), (5, 2, 1, 'D-1', 'model', 2, 1);
    INSERT INTO draw_replacement VALUES (5, 2, 'moved', 'note', 1, 'analist-1', '2026-10-06');
  `);
  putSeries(db, { kind: 'draw', id: 5 }, 'modelOrder', Int32Array.of(0, 2, 1));
  db.exec('DELETE FROM delivery WHERE id = 1');
}

test('draws, seeds, replacements and what hangs on them are the same after the migration, and belong to their table', () => {
  const path = join(temporaryFolder(), 'kluis.toets');
  const options = { path, key: randomBytes(48), user: 'analist-1' };
  const old = createStore({ ...options, migrations: migrations.slice(0, 4) });
  old.write(fillOld);
  old.close();
  const { db, write } = withWriter(closing(openStore(options)));
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(latestDraw(db, 2)).toEqual({
    ...{ id: 5, deliveryId: 2, trainingId: 2, seedCommitmentId: 2, at: '2026-10-05', by: 'analist-1' },
    ...{ modelKind: 'scorecard', capacity: 3, randomSize: 1, onlyUnknown: true, population: 5, eligible: 5 },
    ...{ populationHash: 'h', cutoff: -0.5, seedCommitment: 'c2', seed: 's2' },
  });
  expect(listDrawItems(db, 5).map(({ number, route, rank }) => [number, route, rank])).toEqual([
    ['D-4', 'model', 1],
    ['D-2', 'random', null],
    ['D-1', 'model', 2],
  ]);
  expect(listReplacements(db, 5)).toEqual([
    { dossierRow: 2, reason: 'moved', note: 'note', replacedByRow: 1, by: 'analist-1', at: '2026-10-06' },
  ]);
  expect(openSeedCommitment(db, { deliveryId: 2, trainingId: 2 })?.commitment).toBe('c3');
  expect(committedAt(db, 2)).toBe('2026-10-03');
  expect(getSeries(db, { kind: 'draw', id: 5 }, 'modelOrder', Int32Array)).toEqual(Int32Array.of(0, 2, 1));
  // The draw that is gone had number 8: the log may name it, so that no other gets it.
  const next = `INSERT INTO draw (delivery_id, training_id, seed_commitment_id, at, drawn_by, model_kind, capacity, random_size,
    only_unknown, population, eligible, population_hash) VALUES (2, 2, 3, 'x', 'y', 'scorecard', 1, 1, 0, 1, 1, 'h')`;
  expect(Number(write((own) => own.prepare(next).run().lastInsertRowid))).toBeGreaterThan(8);
  write((own) => own.exec('DELETE FROM delivery'));
  for (const table of ['draw', 'draw_item', 'draw_replacement', 'seed_commitment', 'series'])
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});

const withWriter = (store: ReturnType<typeof openStore>) => ({
  db: store.db,
  write: <T>(work: (db: Db) => T): T => store.write(work),
});
