import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rankSteps } from '../../electron/engine/steps/rank.ts';
import { biasTable } from '../../electron/engine/store/bias-table.ts';
import type { Db } from '../../electron/engine/store/database.ts';
import { latestDelivery } from '../../electron/engine/store/delivery.ts';
import { dropRowTable } from '../../electron/engine/store/row-table.ts';
import { Database } from '../../electron/engine/store/sqlite.ts';
import { latestTraining } from '../../electron/engine/store/training.ts';
import { runJob } from '../unit/engine/prepare-bench.ts';
import { type GroupsVault, groupsVault } from './groups-vault.ts';

/** Everything that the last training left: models, and the scores of all dossiers to the last bit. */
function trainedHash(db: Db): string {
  const training = latestTraining(db)?.id ?? 0;
  const models = db
    .prepare<[number], { id: number; kind: string; json: string }>(
      'SELECT id, kind, json FROM model WHERE training_id = ? ORDER BY kind',
    )
    .all(training);
  const series = models.map(({ id }) =>
    db
      .prepare<[number], { name: string; data: Buffer }>(
        "SELECT name, data FROM series WHERE owner_kind = 'model' AND owner_id = ? ORDER BY name",
      )
      .all(id),
  );
  expect(models.length).toBeGreaterThan(1);
  expect(series.flat().length).toBeGreaterThan(models.length);
  const hash = createHash('sha256').update(JSON.stringify(models.map(({ kind, json }) => [kind, json])));
  for (const { name, data } of series.flat()) hash.update(name).update(data);
  return hash.digest('hex');
}

/** Every statement that is prepared or run from here on, on any connection. */
function statements(): string[] {
  const said: string[] = [];
  for (const method of ['prepare', 'exec'] as const) {
    const original = Database.prototype[method] as (this: Db, sql: string) => never;
    vi.spyOn(Database.prototype, method).mockImplementation(function (this: Db, sql: string) {
      said.push(sql);
      return original.call(this, sql);
    });
  }
  return said;
}

const groupTables = /\bq?bias_(?!permission\b)/;
const draw = ({ context }: GroupsVault) =>
  runJob((job) =>
    rankSteps['rank.draw'](context, { model: 'scorecard', capacity: 20, random: 4, onlyUnknown: true }, job),
  );

afterEach(() => vi.restoreAllMocks());

describe('models and group attributes', () => {
  const changes: readonly (readonly [string, (db: Db, table: string) => void])[] = [
    ['shuffled', (db, table) => shuffle(db, table)],
    ['empty', (db, table) => db.exec(`DELETE FROM ${table}`)],
    ['gone', (db, table) => dropRowTable(db, { name: table })],
  ];

  // In vaults of their own: an analysis table that was read once is remembered.
  let reference = '';
  beforeAll(async () => {
    reference = trainedHash((await groupsVault()).store.db);
  });
  async function trainAfter(change: (db: Db) => void): Promise<string> {
    const vault = await groupsVault({ trained: false });
    vault.store.write(change);
    await vault.train();
    return trainedHash(vault.store.db);
  }
  const tableOf = (db: Db): string => biasTable(latestDelivery(db)?.id ?? 0).name;

  it.each(changes)('come out the same to the last byte when the attributes are %s', async (_how, change) => {
    expect(await trainAfter((db) => change(db, tableOf(db)))).toBe(reference);
  });

  it('are told apart by what they are trained on: another feature value gives another hash', async () => {
    const feature = 'source_1 SET c7 = c7 + 1 WHERE row % 7 = 0';
    expect(await trainAfter((db) => db.exec(`UPDATE ${feature}`))).not.toBe(reference);
  });

  it('never meet in a statement while models are trained and a selection is drawn', async () => {
    const vault = await groupsVault({ trained: false });
    const said = statements();
    await vault.train();
    await draw(vault);
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((sql) => groupTables.test(sql))).toEqual([]);
    vault.bias();
    expect(said.some((sql) => groupTables.test(sql))).toBe(true);
  });
});

/** Gives every row the attributes of another one. */
function shuffle(db: Db, table: string): void {
  const columns = db
    .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}') WHERE name <> 'row'`)
    .pluck()
    .all();
  db.exec(`CREATE TEMP TABLE mixed AS SELECT row_number() OVER (ORDER BY random()) - 1 AS place, * FROM ${table}`);
  const sets = columns.map((name) => `${name} = (SELECT ${name} FROM mixed WHERE place = ${table}.row)`);
  expect(db.prepare(`UPDATE ${table} SET ${sets.join(', ')}`).run().changes).toBeGreaterThan(100);
  db.exec('DROP TABLE mixed');
}
