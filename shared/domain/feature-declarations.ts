import { z } from 'zod';
import stored from '../../resources/features.json' with { type: 'json' };
import { isReasonCode, reasonOf } from './refusals-reasons.ts';
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
 * missing. All are missing when the table was never delivered.
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

function columnsOfCondition(condition: FeatureCondition): string[] {
  if ('after' in condition) return [condition.column, condition.after];
  return 'before' in condition ? [condition.column, condition.before] : [condition.column];
}

function columnsOfMeasure(measure: FeatureMeasure): string[] {
  if (measure.kind === 'share') return measure.matching.flatMap(columnsOfCondition);
  if (measure.kind === 'span') return [measure.from, measure.to];
  return 'column' in measure ? [measure.column] : [];
}

function namedColumns({ measure, where, date }: FeatureDeclaration): string[] {
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

/** What is wrong, and the column, code or word it is about. */
export interface FeatureProblem {
  readonly code:
    | 'TABLE'
    | 'COLUMN'
    | 'USE'
    | 'PROXY_MISSING'
    | 'PROXY_UNKNOWN'
    | 'TYPE'
    | 'CODE'
    | 'ROLE'
    | 'MEASURE'
    | 'DATE'
    | 'WINDOW'
    | 'NAME'
    | 'UNIT';
  readonly detail: string;
}

/** The investigations tell the outcome; nothing of them may become a feature. */
const outcomeTable = 'Onderzoeken';

/** All that is not sound about a declaration; empty when it can be computed, says what it is, and stays within its rights. */
export function problemsOf(declaration: FeatureDeclaration, layout: readonly SourceTable[]): readonly FeatureProblem[] {
  const table = layout.find(({ name }) => name === declaration.table);
  if (table === undefined || table.name === outcomeTable) return [{ code: 'TABLE', detail: declaration.table }];
  const unknown = namedColumns(declaration).filter((name) => !table.columns.some((each) => each.name === name));
  if (unknown.length > 0) return unknown.map((detail) => ({ code: 'COLUMN', detail }));
  return [
    ...problemsOfUse(declaration, table),
    ...problemsOfConditions(declaration, table),
    ...problemsOfMeasure(declaration, table),
    ...problemsOfForm(declaration, table),
  ];
}

/** The column of a name that is known to be in the table. */
const columnIn = (table: SourceTable, name: string) => table.columns.find((each) => each.name === name) as SourceColumn;

function problemsOfUse(declaration: FeatureDeclaration, table: SourceTable): FeatureProblem[] {
  const problems: FeatureProblem[] = [];
  for (const name of columnsOf(declaration, table)) {
    const { use } = columnIn(table, name);
    if (use !== 'feature' && use !== 'proxy') problems.push({ code: 'USE', detail: name });
    if (use === 'proxy' && declaration.proxy === null) problems.push({ code: 'PROXY_MISSING', detail: name });
  }
  const { proxy } = declaration;
  const known = proxy === null || (isReasonCode(proxy) && reasonOf(proxy).verdict === 'proxy');
  if (!known) problems.push({ code: 'PROXY_UNKNOWN', detail: proxy });
  return problems;
}

const texts: readonly SourceType[] = ['code', 'yesNo'];
const numbers: readonly SourceType[] = ['whole', 'amount'];
const dates: readonly SourceType[] = ['date'];

function problemsOfConditions({ where, measure }: FeatureDeclaration, table: SourceTable): FeatureProblem[] {
  const conditions = measure.kind === 'share' ? [...where, ...measure.matching] : where;
  const problems = conditions.flatMap((condition) => [
    ...problemsOfType(columnsOfCondition(condition), table, typesOfCondition(condition)),
    ...('is' in condition ? problemsOfCodes(condition, table) : []),
  ]);
  // A dossier has a row for the applicant and one for the partner: without a role it is not clear whose value is meant.
  const roleMissing = table.name === 'Clientgegevens' && !where.some((each) => 'is' in each && each.column === 'rol');
  return roleMissing ? [...problems, { code: 'ROLE', detail: table.name }] : problems;
}

function typesOfCondition(condition: FeatureCondition): readonly SourceType[] {
  if ('is' in condition) return texts;
  if ('atLeast' in condition || 'below' in condition) return numbers;
  return 'filled' in condition ? [...texts, ...numbers, ...dates] : dates;
}

function problemsOfType(names: readonly string[], table: SourceTable, types: readonly SourceType[]): FeatureProblem[] {
  return names
    .filter((name) => !types.includes(columnIn(table, name).type))
    .map((detail) => ({ code: 'TYPE', detail }));
}

/** Codes that the column does not have, or that must not come in. */
function problemsOfCodes({ column: name, is }: { column: string; is: string[] }, table: SourceTable): FeatureProblem[] {
  const { type, codes, refusedCodes } = columnIn(table, name);
  const listed = type === 'yesNo' ? ['J', 'N'] : codes === undefined ? is : Object.keys(codes);
  return is
    .filter((code) => !listed.includes(code) || refusedCodes?.codes.includes(code) === true)
    .map((code) => ({ code: 'CODE', detail: `${name} ${code}` }));
}

function problemsOfMeasure({ measure, date, windowMonths }: FeatureDeclaration, table: SourceTable): FeatureProblem[] {
  const { kind } = measure;
  const names = kind === 'share' ? [] : columnsOfMeasure(measure);
  const problems = problemsOfType(names, table, typesOfMeasure(measure));
  if (kind === 'changes' && table.kind !== 'snapshot') problems.push({ code: 'MEASURE', detail: kind });
  const needsDate = kind === 'latest' ? table.kind === 'event' : windowMonths !== null && kind !== 'changes';
  const mayHaveDate = kind !== 'changes' && (kind === 'latest' || windowMonths !== null);
  if (date === null ? needsDate : !mayHaveDate) problems.push({ code: 'DATE', detail: date ?? '' });
  return date === null ? problems : [...problems, ...problemsOfType([date], table, dates)];
}

function typesOfMeasure({ kind }: FeatureMeasure): readonly SourceType[] {
  if (kind === 'sum' || kind === 'mean' || kind === 'max') return numbers;
  if (kind === 'daysSince' || kind === 'monthsSince' || kind === 'span') return dates;
  return kind === 'changes' ? [...texts, ...numbers, ...dates] : [...texts, ...numbers];
}

type Unit = FeatureDeclaration['unit'];

const unitsOf: Readonly<Record<FeatureMeasure['kind'], readonly Unit[]>> = {
  count: ['aantal'],
  any: ['j/n'],
  sum: ['euro', 'dagen', 'aantal'],
  mean: ['euro', 'dagen', 'aantal'],
  max: ['euro', 'dagen', 'aantal'],
  latest: ['code', 'j/n', 'euro', 'aantal', 'dagen', 'jaar'],
  daysSince: ['dagen'],
  monthsSince: ['maanden'],
  share: ['deel'],
  distinct: ['aantal'],
  changes: ['aantal'],
  span: ['dagen'],
};

/** Whether the values of a feature are codes: J and N, or those of its column. Otherwise they are numbers. */
export function givesCodes({ measure }: Pick<FeatureDeclaration, 'measure'>, table: SourceTable): boolean {
  if (measure.kind === 'any') return true;
  return measure.kind === 'latest' && texts.includes(columnIn(table, measure.column).type);
}

/** A name and both labels tell the window; the unit is what the measure gives. */
function problemsOfForm(declaration: FeatureDeclaration, table: SourceTable): FeatureProblem[] {
  const { name, label, windowMonths, measure, unit } = declaration;
  const problems: FeatureProblem[] = [];
  if (windowMonths !== null) {
    const told = label.nl.includes(`${windowMonths} maanden`) && label.en.includes(`${windowMonths} months`);
    if (!told) problems.push({ code: 'WINDOW', detail: label.nl });
    if (!name.endsWith(`_${windowMonths}m`)) problems.push({ code: 'NAME', detail: name });
  }
  const codes = unit === 'code' || unit === 'j/n';
  if (!unitsOf[measure.kind].includes(unit) || codes !== givesCodes(declaration, table))
    problems.push({ code: 'UNIT', detail: unit });
  return problems;
}
