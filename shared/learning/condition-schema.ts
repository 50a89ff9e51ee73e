import { z } from 'zod';
import type { Condition } from './conditions.ts';

/** The greatest size of a number that comes from outside: products of three of them are still numbers. */
const GREATEST = 1e100;

export const numberSchema = z.number().min(-GREATEST).max(GREATEST);

/** Without the character 0, which no database takes in a name or a text. */
const textSchema = z
  .string()
  .max(500)
  .refine((value) => !value.includes('\0'));

export const nameSchema = textSchema.min(1);

export const levelsSchema = z.array(textSchema).max(100_000).readonly();

/** A condition as it comes from a file or a page. */
export const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('interval'),
    feature: nameSchema,
    from: numberSchema.nullable(),
    to: numberSchema.nullable(),
    missing: z.enum(['in', 'out']),
  }),
  z.strictObject({ kind: z.literal('levels'), feature: nameSchema, levels: levelsSchema, missing: z.boolean() }),
  z.strictObject({ kind: z.literal('missing'), feature: nameSchema }),
]) satisfies z.ZodType<Condition>;
