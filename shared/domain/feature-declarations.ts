import { z } from 'zod';
import stored from '../../resources/features.json' with { type: 'json' };
import { type SourceColumn, type SourceTable, type SourceType, sourceTable } from './source-tables.ts';

const column = z.string();

/**
 * What a row must satisfy; all conditions of a list must hold. An empty value satisfies only `filled: false`. A column whose value was
 * not known yet on the date of the case (`knownBy` in the layout) counts as empty.
 */
const conditionSchema = z.union([
  /** Codes, or J and N. */
  z.strictObject({ column, is: z.array(z.string()).min(1) }),
  z.strictObject({ column, atLeast: z.number() }),
  z.strictObject({ column, below: z.number() }),
  z.strictObject({ column, filled: z.boolean() }),
  /** Later, or earlier, than another date of the same row. */
  z.strictObject({ column, after: z.string() }),
  z.strictObject({ column, before: z.string() }),
]);

/**
 * What is told of the rows that satisfy the conditions, as known on the date of the case. Without any filled value `count`, `any`,
 * `sum`, `max` (of amounts, numbers and days that are not below 0), `distinct`, `changes` and `span` are 0 or N; the others are
 * missing. All are missing when the table was not delivered, or not yet on the date of the case. A record that the municipality took
 * back (`withdrawn` in the layout) counts for none.
 * - `latest`: the value of the row with the newest `date`, also when that value is empty
 * - `daysSince`, `monthsSince`: from the last or first date that is not after the date of the case; whole months of 365.25 / 12 days
 * - `share`: rows that match too, of all rows
 * - `distinct`: different values that are filled
 * - `changes`: pairs of following snapshots of a record that differ, empty or not; the later one lies in the window and satisfies
 *   the conditions
 * - `span`: days between two dates of a row, all rows together; up to the date of the case while the second one is empty or later
 */
const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['count', 'any']) }),
  z.strictObject({ kind: z.enum(['sum', 'mean', 'max', 'latest', 'distinct', 'changes']), column }),
  z.strictObject({ kind: z.enum(['daysSince', 'monthsSince']), column, which: z.enum(['first', 'last']) }),
  z.strictObject({ kind: z.literal('share'), matching: z.array(conditionSchema).min(1) }),
  z.strictObject({ kind: z.literal('span'), from: z.string(), to: z.string() }),
]);

const units = ['aantal', 'euro', 'dagen', 'maanden', 'j/n', 'code', 'deel', 'jaar'] as const;

const declarationSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }),
  unit: z.enum(units),
  table: z.string(),
  measure: measureSchema,
  where: z.array(conditionSchema),
  /** Date by which the window counts and `latest` looks; null without either, and for `changes`, which goes by snapshots. */
  date: z.string().nullable(),
  /** Only rows of the last so many calendar months, up to and with the date of the case; null: all rows. */
  windowMonths: z.int().positive().nullable(),
  purpose: z.string().min(1),
  legal: z.string().min(1),
  /** Whether more of it is expected to go with more, or fewer, unlawful benefits. */
  direction: z.enum(['more', 'fewer', 'none']),
  /** Code of resources/refusals-proxies.json. */
  proxy: z.string().nullable(),
});

export type FeatureCondition = z.infer<typeof conditionSchema>;
export type FeatureMeasure = z.infer<typeof measureSchema>;
export type FeatureDeclaration = z.infer<typeof declarationSchema>;

/** All features that the product can compute from a quarterly delivery; see resources/features.json. */
export const featureDeclarations: readonly FeatureDeclaration[] = z.array(declarationSchema).parse(stored.features);

/** Columns that a condition names. */
export function columnsOfCondition(condition: FeatureCondition): string[] {
  if ('after' in condition) return [condition.column, condition.after];
  return 'before' in condition ? [condition.column, condition.before] : [condition.column];
}

/** Columns that a measure names, those of its conditions among them. */
export function columnsOfMeasure(measure: FeatureMeasure): string[] {
  if (measure.kind === 'share') return measure.matching.flatMap(columnsOfCondition);
  if (measure.kind === 'span') return [measure.from, measure.to];
  return 'column' in measure ? [measure.column] : [];
}

/** All columns that a feature names; one may be there twice. */
export function namedColumns({ measure, where, date }: FeatureDeclaration): string[] {
  return [...columnsOfMeasure(measure), ...where.flatMap(columnsOfCondition), ...(date === null ? [] : [date])];
}

/**
 * Columns of its table that a feature cannot do without: those it names, the dates on which these became known, and the registration
 * date of the row. Each once, in the order of the layout; a name that the table does not have is left out.
 */
export function columnsOf(declaration: FeatureDeclaration, table = sourceTable(declaration.table)): readonly string[] {
  const needed = new Set(namedColumns(declaration));
  if (table.knownFrom !== null) needed.add(table.knownFrom);
  for (const { name, knownBy } of table.columns) if (needed.has(name) && knownBy !== undefined) needed.add(knownBy);
  return table.columns.map(({ name }) => name).filter((name) => needed.has(name));
}

/** The column of a name that is known to be in the table. */
export const columnIn = (table: SourceTable, name: string) =>
  table.columns.find((each) => each.name === name) as SourceColumn;

/** Types of columns that hold words and not numbers. */
export const textTypes: readonly SourceType[] = ['code', 'yesNo'];

/** Whether the values of a feature are codes: J and N, or those of its column. Otherwise they are numbers. */
export function givesCodes({ measure }: Pick<FeatureDeclaration, 'measure'>, table: SourceTable): boolean {
  if (measure.kind === 'any') return true;
  return measure.kind === 'latest' && textTypes.includes(columnIn(table, measure.column).type);
}
