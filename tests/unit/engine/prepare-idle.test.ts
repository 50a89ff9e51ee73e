import { beforeEach, describe, expect, it } from 'vitest';
import { requireAnalysis } from '../../../electron/engine/analysis.ts';
import { defaultRules } from '../../../electron/engine/drafts.ts';
import { insertModel } from '../../../electron/engine/store/model.ts';
import { insertTraining } from '../../../electron/engine/store/training.ts';
import type { TrainingConfig } from '../../../electron/engine/training.ts';
import type { AdditiveModel, ModelKind } from '../../../shared/learning/additive-model.ts';
import { featureRepeats } from '../../../shared/learning/feature-repeats.ts';
import { prepareBench } from './prepare-bench.ts';
import { fillTown } from './prepare-town.ts';

let bench: ReturnType<typeof prepareBench>;
const used = ['stukken_te_laat_12m', 'leefvorm', 'geboortejaar', 'maanden_in_uitkering', 'vakanties_12m'];

const config: TrainingConfig = {
  seed: 1,
  folds: 10,
  repeats: 4,
  seeds: 0,
  measuredOn: 'cross-validation',
  criteria: 1,
  known: 60,
  unlawful: 30,
  keptApart: 0,
  features: used.length,
  seconds: 1,
  dataHash: '',
  expiresOn: '2027-05-01',
  rules: defaultRules,
  setup: null,
  ruleFit: null,
  ruleFitRefused: null,
};

/** A model with one linear term per feature. */
function modelOn(kind: ModelKind, ...features: readonly string[]): AdditiveModel {
  return {
    format: 'toetssteen-model',
    version: 1,
    kind,
    intercept: 0,
    terms: features.map((feature) => {
      return {
        kind: 'linear',
        feature,
        low: 0,
        high: 1,
        center: 0,
        scale: 1,
        coefficient: 1,
        mean: 0,
        support: 9,
        hits: 1,
      };
    }),
    features: [],
    training: { rows: 60, positives: 30, prevalence: 0.5, weighted: false, lambda: 0, seed: 1 },
  };
}

function train(models: readonly AdditiveModel[], extra: Readonly<Record<string, unknown>> = {}): void {
  const { delivery } = requireAnalysis(bench.store.db);
  bench.fill((db) => {
    const createdAt = '2026-11-01T10:00:00.000Z';
    const trainingId = insertTraining(db, { deliveryId: delivery.id, createdAt, config, seed: 1 });
    for (const model of models)
      insertModel(db, { trainingId, kind: model.kind, json: { model, termRepeats: [], ...extra } });
  });
}

beforeEach(async () => {
  bench = prepareBench();
  bench.fill(fillTown);
  await bench.compute();
  await bench.choose(used.map((name) => ({ name, used: true, justification: 'nodig om de proef te kunnen doen' })));
  await bench.make();
});

describe('features that did nothing', () => {
  it('are in no term of any statistical model; what experts filled in does not count', async () => {
    train([
      modelOn('rulefit-readable', 'stukken_te_laat_12m'),
      modelOn('scorecard', 'leefvorm'),
      modelOn('expert-card', 'vakanties_12m'),
      modelOn('combined', 'vakanties_12m'),
    ]);
    const idle = await bench.idle();
    expect(idle?.map(({ name }) => name)).toEqual(['geboortejaar', 'maanden_in_uitkering', 'vakanties_12m']);
    expect(idle?.[0]?.label.nl).toBe('geboortejaar');
    expect(idle?.map(({ inRepeats }) => inRepeats)).toEqual([null, null, null]);
  });

  it('tell in which share of the repetitions they were in the readable model', async () => {
    const repetitions = [
      modelOn('rulefit-readable', 'geboortejaar', 'geboortejaar'),
      modelOn('rulefit-readable', 'geboortejaar'),
      modelOn('rulefit-readable', 'leefvorm'),
      modelOn('rulefit-readable'),
    ];
    const counts = featureRepeats(repetitions);
    expect(counts).toEqual({ geboortejaar: 2, leefvorm: 1 });
    train([modelOn('rulefit-readable', 'stukken_te_laat_12m', 'leefvorm')], { featureRepeats: counts });
    expect((await bench.idle())?.map(({ name, inRepeats }) => [name, inRepeats])).toEqual([
      ['geboortejaar', 0.5],
      ['maanden_in_uitkering', 0],
      ['vakanties_12m', 0],
    ]);
  });

  it('are not known without a training, without a statistical model, and after a new table', async () => {
    expect(await bench.idle()).toBeNull();
    train([modelOn('expert-card', 'leefvorm')]);
    expect(await bench.idle()).toBeNull();
    train([modelOn('scorecard', 'leefvorm')]);
    expect(await bench.idle()).toHaveLength(4);
    await bench.make();
    expect(await bench.idle()).toBeNull();
  });

  it('are not asked of the supplier again', async () => {
    const asked = async () =>
      (await bench.request()).filter(({ ask }) => ask).map(({ table, column }) => `${table}.${column}`);
    expect(await asked()).toContain('Vakantieperioden.datum_begin');
    train([modelOn('scorecard', 'stukken_te_laat_12m', 'maanden_in_uitkering')]);
    const after = await asked();
    expect(after.filter((column) => column.startsWith('Vakantieperioden'))).toEqual([]);
    expect(after).toContain('Uitkeringen.datum_ingang');
    expect(after).toContain('Contacten.stukken_tijdig');
  });
});
