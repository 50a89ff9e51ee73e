import { z } from 'zod';
import type { IdleFeature } from '../../../shared/contract/prepare.ts';
import { featureDeclarations } from '../../../shared/domain/feature-declarations.ts';
import { featuresOf, type ModelKind } from '../../../shared/learning/additive-model.ts';
import type { Db } from '../store/database.ts';
import { listModels, modelOf } from '../store/model.ts';
import { presentTraining, type StoredModel } from '../training.ts';
import { madeTable } from './made-table.ts';

/** Models that choose their features from the data; experts choose those of the others. */
const statisticalKinds: readonly string[] = [
  'rulefit-readable',
  'rulefit',
  'scorecard',
  'risk-groups',
] satisfies readonly ModelKind[];

const repeatsSchema = z.object({ featureRepeats: z.record(z.string(), z.number()).optional() });

/**
 * Features of the analysis table that are in no term of any statistical model of the newest training, in the order of their
 * declarations; null without such a table, training or model.
 */
export function idleFeatures(db: Db): readonly IdleFeature[] | null {
  const made = madeTable(db);
  const training = presentTraining(db);
  if (made === null || training === null) return null;
  const models = listModels(db, training.id).filter(({ kind }) => statisticalKinds.includes(kind));
  if (models.length === 0) return null;
  const active = new Set(models.flatMap(({ json }) => (json as StoredModel).model.terms.flatMap(featuresOf)));
  const inRepeats = repeatsReader(db, training.id, training.config.repeats);
  return featureDeclarations
    .filter(({ name }) => made.features.includes(name) && !active.has(name))
    .map(({ name, label }) => ({ name, label, inRepeats: inRepeats(name) }));
}

/** The share of the repetitions in which a feature was in the readable model; null where there is none that tells. */
function repeatsReader(db: Db, training: number, repeats: number): (name: string) => number | null {
  const readable = modelOf(db, training, 'rulefit-readable');
  const counts = readable === null ? undefined : repeatsSchema.parse(readable.json).featureRepeats;
  return (name) => (counts === undefined || repeats === 0 ? null : (counts[name] ?? 0) / repeats);
}
