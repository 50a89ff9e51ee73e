import { expect, it } from 'vitest';
import { requireAnalysis } from '../../electron/engine/analysis.ts';
import { countRandom } from '../../electron/engine/to-population.ts';
import { requireModel, requireTraining } from '../../electron/engine/training.ts';
import { populationShift } from '../../shared/learning/stats/recalibrate.ts';
import { preparedVault } from './prepared-vault.ts';

it('moves estimates to the population from the weighted level that a model learned', async () => {
  const vault = await preparedVault(undefined, undefined, (outcome) => (outcome === 1 ? 3 : 1));
  const { definition } = vault.state();
  vault.lock(vault.save({ ...definition, owner: 'Manager Inkomen' }).version);
  await vault.train();
  const { db } = vault.store;
  const training = requireTraining(db);
  const { model, toPopulation } = requireModel(db, training, 'scorecard');
  const { known, unlawful } = training.config;
  const trained = (3 * unlawful) / (known + 2 * unlawful);
  expect(model.training).toMatchObject({ weighted: true, prevalence: expect.closeTo(trained, 12) });
  const random = countRandom(requireAnalysis(db));
  if (random === null) throw new Error('nothing was drawn at random');
  expect(toPopulation.shift).toBeCloseTo(populationShift({ trained, population: random.hits / random.n }), 12);
});
