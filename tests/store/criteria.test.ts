import { describe, expect, it } from 'vitest';
import { requireAnalysis } from '../../electron/engine/analysis.ts';
import { criteriaInForce, criteriaState } from '../../electron/engine/assess/criteria-state.ts';
import { listLog, verifyLog } from '../../electron/engine/store/log.ts';
import { listModels } from '../../electron/engine/store/model.ts';
import { getSeries, type SeriesOwner } from '../../electron/engine/store/series.ts';
import { presentTraining, scoredModel } from '../../electron/engine/training.ts';
import type { Criteria } from '../../shared/contract/assess-criteria.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { errorOf, expectCode, newStore, reopen } from './helpers.ts';
import { DOSSIERS, type Outcomes, RANDOM, TWICE } from './prepared-table.ts';
import { type PreparedVault, preparedVault } from './prepared-vault.ts';

/** Every random dossier came out the other way. */
const turnedAround: Outcomes = (isRandom, planted) => (isRandom ? ((1 - planted) as 0 | 1) : planted);
const agreed: Criteria = { ...proposedCriteria, owner: 'Manager Inkomen' };

async function lockedVault(criteria: Criteria = agreed, outcomeOf?: Outcomes) {
  const vault = await preparedVault(outcomeOf);
  vault.lock(vault.save(criteria).version);
  return vault;
}

/** Everything that a training left of its models, as text. */
function modelsOf({ store: { db } }: PreparedVault): string {
  const training = presentTraining(db);
  const models = listModels(db, training?.id ?? 0).map(({ id, kind, json }) => {
    const owner: SeriesOwner = { kind: 'model', id };
    const scores = (['logOdds', 'heldLogOdds'] as const).map((name) => [
      ...(getSeries(db, owner, name, Float64Array) ?? []),
    ]);
    const others = (['repeats', 'seeds'] as const).map((name) => [...(getSeries(db, owner, name, Float32Array) ?? [])]);
    return [kind, json, scores, others];
  });
  return JSON.stringify(models);
}

describe('criteria', () => {
  it('are a proposal until somebody saves them, and name the owner of the vault', async () => {
    const vault = await preparedVault();
    expect(vault.state()).toMatchObject({ version: 1, definition: proposedCriteria, savedBy: null, inForce: null });
    const draft = { ...agreed, criteria: [] };
    expect(vault.save(draft)).toMatchObject({ version: 1, definition: draft, savedBy: 'analist-1', lockedAt: null });
    expect(vault.save(agreed)).toMatchObject({ version: 1, definition: agreed });
  });

  it('are locked only when they are complete', async () => {
    const vault = await preparedVault();
    const missing = async (definition: Criteria) => {
      const { version } = vault.save(definition);
      return (await expectCode('CRITERIA_INVALID', () => vault.lock(version))).details['missing'];
    };
    expect(await missing({ ...agreed, owner: ' ' })).toEqual(['owner']);
    expect(await missing({ ...agreed, criteria: [], stopRule: 'Als het misgaat.' })).toEqual(['criteria', 'stopRule']);
    expect((await expectCode('CRITERIA_INVALID', () => vault.lock(2))).details['missing']).toEqual(['version']);
    expect(vault.state().inForce).toBeNull();
  });

  it('never change once locked, not by SQL either, and a change is a new version', async () => {
    const vault = await lockedVault();
    const { store } = vault;
    expect(vault.state()).toMatchObject({ lockedBy: 'analist-1', trainingsBefore: 0, inForce: { version: 1 } });
    expect(listLog(store.db, { limit: 1 })[0]).toMatchObject({
      event: 'criteria.locked',
      details: { version: 1, asProposed: true, owner: 'Manager Inkomen', stopRule: agreed.stopRule },
    });
    await expectCode('CRITERIA_LOCKED', () => vault.lock(1));
    for (const sql of [
      `UPDATE criteria SET definition = '{}' WHERE version = 1`,
      'UPDATE criteria SET locked_at = NULL, locked_by = NULL, trainings_before = NULL',
      'DELETE FROM criteria',
    ])
      expect(() => store.write((db) => db.prepare(sql).run())).toThrow('criteria are locked');

    const stricter = { ...agreed, equalityMargin: 0.03 };
    expect(vault.save(stricter)).toMatchObject({ version: 2, lockedAt: null, inForce: { version: 1 } });
    expect(criteriaInForce(store.db)?.definition.equalityMargin).toBe(0.05);
    vault.lock(2);
    store.close();
    const again = reopen(vault);
    expect(criteriaInForce(again.db)).toMatchObject({ version: 2, definition: stricter });
    expect(verifyLog(again).ok).toBe(true);
  });

  it('say how many trainings could be seen before, also those that were discarded since', async () => {
    const vault = await lockedVault();
    await vault.train();
    vault.store.write((db) => db.prepare('DELETE FROM training').run());
    expect(vault.state()).toMatchObject({ trainingsBefore: 0, trainingsSeen: 1 });
    vault.save({ ...agreed, learnFromRandom: true });
    expect(vault.lock(2)).toMatchObject({ trainingsBefore: 1, inForce: { version: 2 } });
  });

  it('are there in a vault without any data', () => {
    const { store } = newStore();
    expect(criteriaState(store.db)).toMatchObject({ version: 1, trainingsSeen: 0, inForce: null });
  });
});

describe('a training', () => {
  it('is refused before criteria are locked', async () => {
    const vault = await preparedVault();
    await expectCode('CRITERIA_OPEN', () => vault.train());
    vault.save(agreed);
    await expectCode('CRITERIA_OPEN', () => vault.train());
    expect(presentTraining(vault.store.db)).toBeNull();
  });

  it('learns nothing from dossiers drawn at random, nor from others of the same persons', async () => {
    const vault = await lockedVault();
    const { db } = vault.store;
    expect(vault.readiness().keptApart).toBe(RANDOM + TWICE);
    await vault.train();
    const training = presentTraining(db);
    expect(training?.config).toMatchObject({ criteria: 1, keptApart: RANDOM + TWICE });
    const { randomRows, persons } = requireAnalysis(db);
    expect(randomRows).toHaveLength(RANDOM);
    const drawn = new Set(Array.from(randomRows ?? [], (row) => persons[row]));
    for (const kind of ['scorecard', 'risk-groups'] as const) {
      const held = training === null ? null : scoredModel(db, training, kind)?.heldRows;
      expect(held?.length).toBe(training?.config.known);
      expect(held?.every((row) => !drawn.has(persons[row]))).toBe(true);
    }

    // Whatever came of the random investigations, the models are the same byte for byte.
    const turned = await lockedVault(agreed, turnedAround);
    await turned.train();
    expect(modelsOf(turned)).toBe(modelsOf(vault));
    const unknown = await lockedVault(agreed, (isRandom, planted) => (isRandom ? 2 : planted));
    await unknown.train();
    expect(modelsOf(unknown)).toBe(modelsOf(vault));
  });

  it('learns from them when the locked criteria say so, and then no criterion is judged by them', async () => {
    const learning = { ...agreed, learnFromRandom: true };
    const vault = await lockedVault(learning);
    expect(vault.readiness().keptApart).toBe(0);
    await vault.train();
    const turned = await lockedVault(learning, turnedAround);
    await turned.train();
    expect(modelsOf(turned)).not.toBe(modelsOf(vault));
    const verdicts = vault.verdicts(30);
    expect(verdicts?.onRandom?.learnedFrom).toBe(true);
    const verdictOn = (measure: string) => verdicts?.verdicts.find((own) => own.measure === measure)?.verdict;
    expect([verdictOn('hitRateAboveRandom'), verdictOn('recall')]).toEqual(['not-measured', 'not-measured']);
  });

  it('says the way out when too few unlawful dossiers are left to learn from', async () => {
    const vault = await lockedVault();
    const { db } = vault.store;
    const { table, randomRows } = requireAnalysis(db);
    const { keptApartUnlawful, unlawful } = vault.readiness();
    expect(keptApartUnlawful).toBeGreaterThan(0);
    expect(unlawful + keptApartUnlawful).toBe(table.outcome.filter((own) => own === 1).length);
    expect(randomRows?.length).toBe(RANDOM);
    // Only the random dossiers are unlawful: with them there would be enough.
    const few = await lockedVault(agreed, (isRandom) => (isRandom ? 1 : 0));
    const error = await errorOf(() => few.train());
    expect(error).toMatchObject({ code: 'TRAIN_TOO_FEW_POSITIVES', details: { positives: 0, keptApart: RANDOM } });
  });
});

describe('the verdicts', () => {
  it('are those of the version that the training was done under', async () => {
    const vault = await lockedVault();
    expect(vault.verdicts(30)).toBeNull();
    await vault.train();
    const first = vault.verdicts(30);
    expect(first).toMatchObject({
      version: 1,
      model: 'scorecard',
      onRandom: { n: RANDOM, capacity: 30, eligible: DOSSIERS },
    });
    expect(first?.verdicts.map(({ measure }) => measure)).toEqual(agreed.criteria.map(({ measure }) => measure));
    const { n = 0, unlawful = 0, hits = 0, selected = 0, precision } = first?.onRandom ?? {};
    expect(selected).toBeGreaterThan(0);
    expect(precision?.value).toBe(hits / selected);
    expect(hits).toBeLessThanOrEqual(Math.min(selected, unlawful));
    expect(n).toBeGreaterThan(unlawful);

    vault.lock(vault.save({ ...agreed, criteria: [{ measure: 'auc', threshold: 0.99, minimumN: 1 }] }).version);
    expect(vault.verdicts(30)).toEqual(first);
    await vault.train();
    expect(vault.verdicts(30)).toMatchObject({ version: 2, verdicts: [{ measure: 'auc', verdict: 'not-met' }] });
    await expectCode('RANK_NO_MODEL', () => vault.verdicts(30, 'profile'));
  });
});
