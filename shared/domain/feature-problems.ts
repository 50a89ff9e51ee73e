import {
  columnIn,
  columnsOf,
  columnsOfCondition,
  columnsOfMeasure,
  type FeatureCondition,
  type FeatureDeclaration,
  type FeatureMeasure,
  givesCodes,
  namedColumns,
  textTypes,
} from './feature-declarations.ts';
import { isReasonCode, reasonOf } from './refusals-reasons.ts';
import type { SourceTable, SourceType } from './source-tables.ts';

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
  if ('is' in condition) return textTypes;
  if ('atLeast' in condition || 'below' in condition) return numbers;
  return 'filled' in condition ? [...textTypes, ...numbers, ...dates] : dates;
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
  return kind === 'changes' ? [...textTypes, ...numbers, ...dates] : [...textTypes, ...numbers];
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
