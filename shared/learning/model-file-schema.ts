import { z } from 'zod';
import type { AdditiveModel, Term } from './additive-model.ts';
import { conditionSchema, levelsSchema, nameSchema, numberSchema } from './condition-schema.ts';
import type { ModelFeature } from './conditions.ts';

const MOST_TERMS = 10_000;

const number = numberSchema;
const name = nameSchema;
const levels = levelsSchema;
const condition = conditionSchema;
const count = z.int().min(0);
const day = z.iso.date();

const learned = { coefficient: number, mean: number, support: count, hits: count };

const term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rule'), conditions: z.array(condition).min(1).max(100), ...learned }),
  z.strictObject({
    kind: z.literal('linear'),
    feature: name,
    low: number,
    high: number,
    center: number,
    scale: number,
    ...learned,
  }),
  z.strictObject({
    kind: z.literal('classes'),
    feature: name,
    classes: z
      .array(z.strictObject({ condition, value: number, support: count, hits: count }))
      .min(1)
      .max(1000),
    ...learned,
  }),
]) satisfies z.ZodType<Term>;

const feature = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('numeric'), name, low: number, high: number }),
  z.strictObject({ kind: z.literal('categorical'), name, levels, otherLevels: levels }),
]) satisfies z.ZodType<ModelFeature>;

const model = z.strictObject({
  format: z.literal('toetssteen-model'),
  version: z.literal(1),
  kind: z.enum(['rulefit-readable', 'rulefit', 'scorecard', 'risk-groups', 'expert-card', 'profile', 'combined']),
  intercept: number,
  terms: z.array(term).max(MOST_TERMS),
  guard: z.strictObject({ atLeast: z.int().min(0).max(MOST_TERMS) }).exactOptional(),
  features: z.array(feature),
  training: z.strictObject({
    rows: count,
    positives: count,
    prevalence: z.number().min(0).max(1),
    weighted: z.boolean(),
    lambda: number,
    seed: z.int(),
  }),
}) satisfies z.ZodType<AdditiveModel>;

/** A column of the delivery that the model was trained on, as it must be delivered again. */
const column = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('numeric'),
    name,
    /** What was written: a number, a date (days since 1970-01-01 in the model) or a date of which only the year is used. */
    readAs: z.enum(['number', 'date', 'year']),
  }),
  z.strictObject({
    kind: z.literal('categorical'),
    name,
    /** Codes as they are written, or yes and no in any spelling (J and N in the model). */
    readAs: z.enum(['code', 'boolean']),
    /** The whole code list of the delivery, and what the model names beside it. */
    levels,
  }),
]);

const provenance = z.strictObject({
  /** SHA-256 of the data, in hexadecimal. */
  dataHash: z.string().regex(/^[0-9a-f]{64}$/),
  configuration: z.record(z.string(), z.json()),
  seed: z.int(),
  /** First and last reference date of the training data; null when the data told none. */
  trainedFrom: day.nullable(),
  trainedTo: day.nullable(),
  createdAt: day,
  /** The last day on which the model may score. */
  expiresOn: day,
  /** Version of the software that trained the model. */
  software: z.string().min(1).max(100),
});

export type FileColumn = Readonly<z.infer<typeof column>>;
export type Provenance = Readonly<z.infer<typeof provenance>>;

/** A model with all that is needed to score with it elsewhere, and to know where it came from. */
export interface ModelFile {
  readonly format: 'toetssteen-model-file';
  readonly version: 1;
  readonly model: AdditiveModel;
  readonly provenance: Provenance;
  /** Those of `model.features`, in the same order. */
  readonly columns: readonly FileColumn[];
}

export const modelFile = z.strictObject({
  format: z.literal('toetssteen-model-file'),
  version: z.literal(1),
  model,
  provenance,
  columns: z.array(column),
}) satisfies z.ZodType<ModelFile>;

/** The published JSON Schema (draft 2020-12) of a model file. */
export function modelFileSchema(): object {
  return z.toJSONSchema(modelFile);
}
