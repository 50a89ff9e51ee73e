import { expect, test } from 'vitest';
import { z } from 'zod';
import { biasTable } from '../../electron/engine/store/bias-table.ts';
import { type ColumnInfo, insertColumns, listColumns } from '../../electron/engine/store/column-info.ts';
import type { Db } from '../../electron/engine/store/database.ts';
import { deleteDelivery } from '../../electron/engine/store/delete-delivery.ts';
import { deliveryById, finishDelivery, insertDelivery, latestDelivery } from '../../electron/engine/store/delivery.ts';
import {
  countDraws,
  type DrawItem,
  hasDraws,
  insertDraw,
  latestDraw,
  latestLot,
  listDrawItems,
} from '../../electron/engine/store/draw.ts';
import { insertModel, listModels, modelOf } from '../../electron/engine/store/model.ts';
import { createRowTable } from '../../electron/engine/store/row-table.ts';
import { insertSeedCommitment, openSeedCommitment } from '../../electron/engine/store/seed-commitment.ts';
import { getSeries, putSeries } from '../../electron/engine/store/series.ts';
import { getSetting, putSetting } from '../../electron/engine/store/setting.ts';
import { sourceTable } from '../../electron/engine/store/source-table.ts';
import { insertTraining, latestTraining } from '../../electron/engine/store/training.ts';
import { newStore } from './helpers.ts';

const delivery = {
  name: '2025-Q1',
  sourceFileName: 'levering.csv',
  sha256: 'a'.repeat(64),
  rows: 3,
  referenceDate: '2025-03-31',
  importedAt: '2025-04-02T09:00:00.000Z',
  importedBy: 'analist-1',
  report: { repaired: [{ column: 'inkomen', count: 2 }] },
};
const training = { createdAt: '2025-04-03T09:00:00.000Z', config: { folds: 5 }, seed: 42 };
const draw = {
  at: '2025-04-04T09:00:00.000Z',
  by: 'analist-1',
  modelKind: 'rulefit',
  capacity: 2,
  randomSize: 1,
  onlyUnknown: true,
  population: 3,
  eligible: 3,
  populationHash: 'b'.repeat(64),
  cutoff: 0.25,
};
const items: DrawItem[] = [
  { position: 0, dossierRow: 2, number: '0012', route: 'model', rank: 1, probability: 0.4 },
  { position: 1, dossierRow: 0, number: '0007', route: 'random', rank: null, probability: null },
];

function seedFor(db: Db, deliveryId: number, trainingId: number | null): number {
  const committedAt = '2025-04-03T10:00:00.000Z';
  return insertSeedCommitment(db, { deliveryId, trainingId, committedAt, commitment: 'c'.repeat(64), seed: '99' });
}

test('settings are replaced, checked on reading, and null when never set', () => {
  const { store } = newStore();
  store.write((db) => putSetting(db, 'a', { n: 1 }));
  store.write((db) => putSetting(db, 'a', { n: 2 }));
  expect(getSetting(store.db, 'a', z.object({ n: z.number() }))).toEqual({ n: 2 });
  expect(getSetting(store.db, 'b', z.number())).toBeNull();
  expect(() => getSetting(store.db, 'a', z.string())).toThrow(z.ZodError);
});

test('deliveries come back as they were put in, and the newest is the latest', () => {
  const { store } = newStore();
  const [first, second] = store.write((db) => [
    insertDelivery(db, delivery),
    insertDelivery(db, { ...delivery, name: '2025-Q2' }),
  ]);
  expect(deliveryById(store.db, first ?? 0)).toEqual({ id: first, ...delivery });
  expect(latestDelivery(store.db)).toEqual({ id: second, ...delivery, name: '2025-Q2' });
  store.write((db) => finishDelivery(db, first ?? 0, { rows: 17, report: { done: true } }));
  expect(deliveryById(store.db, first ?? 0)).toMatchObject({ rows: 17, report: { done: true }, name: '2025-Q1' });
  expect(deliveryById(store.db, 99)).toBeNull();
});

test('columns come back in the order of the file', () => {
  const { store } = newStore();
  const column = (position: number): ColumnInfo => ({
    position,
    name: `k${position}`,
    label: 'Label',
    role: 'feature',
    kind: 'number',
    unit: null,
    reason: 'a written reason',
    profile: { filled: 3 },
  });
  const deliveryId = store.write((db) => {
    const id = insertDelivery(db, delivery);
    insertColumns(db, id, [column(4), column(0)]);
    return id;
  });
  expect(listColumns(store.db, deliveryId)).toEqual([column(0), column(4)]);
  expect(() => store.write((db) => insertColumns(db, 99, [column(1)]))).toThrow(/FOREIGN KEY/);
});

test('trainings come back as they were put in, and the newest is the latest', () => {
  const { store } = newStore();
  expect(latestTraining(store.db)).toBeNull();
  const deliveryId = store.write((db) => insertDelivery(db, delivery));
  const first = store.write((db) => insertTraining(db, { ...training, deliveryId }));
  expect(latestTraining(store.db)).toEqual({ id: first, deliveryId, ...training });
  const second = store.write((db) => insertTraining(db, { ...training, deliveryId, seed: 43 }));
  expect(latestTraining(store.db)).toEqual({ id: second, deliveryId, ...training, seed: 43 });
});

test('a training has one model of each kind', () => {
  const { store } = newStore();
  const trainingId = store.write((db) => insertTraining(db, { ...training, deliveryId: insertDelivery(db, delivery) }));
  const model = { trainingId, kind: 'l1', json: { intercept: -2, terms: [] } };
  const id = store.write((db) => insertModel(db, model));
  store.write((db) => insertModel(db, { ...model, kind: 'rulefit' }));
  expect(modelOf(store.db, trainingId, 'l1')).toEqual({ id, ...model });
  expect(modelOf(store.db, trainingId, 'tree')).toBeNull();
  expect(listModels(store.db, trainingId).map(({ kind }) => kind)).toEqual(['l1', 'rulefit']);
  expect(() => store.write((db) => insertModel(db, model))).toThrow(/UNIQUE/);
});

test('a seed that was promised serves one draw, and asking again gives the same seed', () => {
  const { store } = newStore();
  const { of, first } = store.write((db) => {
    const deliveryId = insertDelivery(db, delivery);
    const trainingId = insertTraining(db, { ...training, deliveryId });
    const first = seedFor(db, deliveryId, trainingId);
    seedFor(db, deliveryId, trainingId);
    return { of: { deliveryId, trainingId }, first };
  });
  const { deliveryId, trainingId } = of;
  expect(openSeedCommitment(store.db, of)?.id).toBe(first);
  const id = store.write((db) => insertDraw(db, { ...draw, ...of, seedCommitmentId: first }, items));
  expect(openSeedCommitment(store.db, of)?.id).not.toBe(first);
  const stored = { id, ...of, seedCommitmentId: first, ...draw, seedCommitment: 'c'.repeat(64), seed: '99' };
  expect(latestDraw(store.db, trainingId)).toEqual(stored);
  expect(latestDraw(store.db, 99)).toBeNull();
  expect(listDrawItems(store.db, id)).toEqual(items);
  expect(listDrawItems(store.db, 99)).toEqual([]);
  const again = () => store.write((db) => insertDraw(db, { ...draw, ...of, seedCommitmentId: first }, items));
  expect(again).toThrow(/UNIQUE/);
  expect(latestLot(store.db, deliveryId)).toBeNull();
});

test('a list by lot has a seed of its own, belongs to its table and to no training, and is by lot from end to end', () => {
  const { store } = newStore();
  const { deliveryId, seed } = store.write((db) => {
    const deliveryId = insertDelivery(db, delivery);
    const trainingId = insertTraining(db, { ...training, deliveryId });
    seedFor(db, deliveryId, trainingId);
    return { deliveryId, seed: seedFor(db, deliveryId, null) };
  });
  expect(openSeedCommitment(store.db, { deliveryId, trainingId: null })?.id).toBe(seed);
  const lot = { ...draw, deliveryId, trainingId: null, modelKind: null, seedCommitmentId: seed };
  expect(() => store.write((db) => insertDraw(db, { ...lot, randomSize: lot.capacity - 1 }, []))).toThrow(/CHECK/);
  expect(() => store.write((db) => insertDraw(db, { ...lot, modelKind: 'rulefit' }, []))).toThrow(/CHECK/);
  expect(hasDraws(store.db, deliveryId)).toBe(false);
  const id = store.write((db) => insertDraw(db, { ...lot, randomSize: lot.capacity }, []));
  expect(latestLot(store.db, deliveryId)?.id).toBe(id);
  expect(hasDraws(store.db, deliveryId)).toBe(true);
  expect(countDraws(store.db, deliveryId)).toBe(1);
  expect(openSeedCommitment(store.db, { deliveryId, trainingId: null })).toBeNull();
});

test('discarding a delivery takes everything that was made from it, and its number never comes back', () => {
  const { store } = newStore();
  const ids = store.write((db) => {
    const deliveryId = insertDelivery(db, delivery);
    createRowTable(db, sourceTable(deliveryId), [{ position: 0, type: 'REAL' }]);
    createRowTable(db, biasTable(deliveryId), [{ position: 1, type: 'TEXT' }]);
    const trainingId = insertTraining(db, { ...training, deliveryId });
    const modelId = insertModel(db, { trainingId, kind: 'l1', json: {} });
    putSeries(db, { kind: 'model', id: modelId }, 'outOfFold', Float64Array.of(0.1));
    insertDraw(db, { ...draw, deliveryId, trainingId, seedCommitmentId: seedFor(db, deliveryId, trainingId) }, items);
    seedFor(db, deliveryId, null);
    return { deliveryId, modelId };
  });
  store.write((db) => deleteDelivery(db, ids.deliveryId));
  for (const table of ['delivery', 'training', 'model', 'series', 'draw', 'draw_item', 'seed_commitment']) {
    expect(store.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
  }
  const rowTables =
    "SELECT count(*) AS n FROM sqlite_master WHERE name GLOB 'source_[0-9]*' OR name GLOB 'bias_[0-9]*'";
  expect(store.db.prepare(rowTables).get()).toEqual({ n: 0 });
  expect(getSeries(store.db, { kind: 'model', id: ids.modelId }, 'outOfFold', Float64Array)).toBeNull();
  expect(store.write((db) => insertDelivery(db, delivery))).toBeGreaterThan(ids.deliveryId);
});
