import type { AdditiveModel, Term } from './additive-model.ts';
import { acceptsMissing, type Condition, type ModelFeature, OTHER_LEVELS } from './conditions.ts';
import { baseLogOdds, type Guard, isAboveAverage } from './guard.ts';

export interface SqlOptions {
  /** Table or view with the columns of the model under their own names. */
  readonly table: string;
  /** Column that tells the rows apart; without it the rows have no `id`. */
  readonly id?: string;
}

/** Where a statement reads the values of a term. */
type Features = ReadonlyMap<string, ModelFeature>;

/** Summands in one pair of brackets: SQLite takes expressions 1,000 deep, and each `+` is one deeper. */
const SUMMANDS = 100;
/** Below these log-odds a probability is 0 to the last bit, and some databases cannot take the exponent. */
const LOWEST = -700;

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** The shortest text that reads back as the same number. */
const plain = (value: number): string => (value < 0 ? `(${value})` : String(value));
/** The same with an exponent, which makes it a floating number in every database: exact decimals would be rounded in products. */
const real = (value: number): string => {
  const text = String(value).includes('e') ? String(value) : `${value}e0`;
  return value < 0 ? `(${text})` : text;
};
const list = (texts: readonly string[]): string => texts.map(literal).join(', ');

function intervalSql(condition: Extract<Condition, { kind: 'interval' }>, column: string): string {
  const { from, to, missing } = condition;
  const known = [
    ...(from === null ? [] : [`${column} >= ${plain(from)}`]),
    ...(to === null ? [] : [`${column} < ${plain(to)}`]),
  ].join(' AND ');
  if (known === '') return missing === 'in' ? '1 = 1' : `${column} IS NOT NULL`;
  return missing === 'in' ? `(${column} IS NULL OR ${known})` : known;
}

/** A level that training never saw counts as missing: it is one that is not listed. */
function levelsSql(condition: Condition, feature: Extract<ModelFeature, { kind: 'categorical' }>): string {
  const column = identifier(feature.name);
  const accepted = new Set(condition.kind === 'levels' ? condition.levels : []);
  const others = accepted.has(OTHER_LEVELS);
  const isIn = (level: string): boolean => accepted.has(level);
  if (acceptsMissing(condition)) {
    const refused = [...feature.levels.filter((level) => !isIn(level)), ...(others ? [] : feature.otherLevels)];
    return refused.length === 0 ? '1 = 1' : `(${column} IS NULL OR ${column} NOT IN (${list(refused)}))`;
  }
  const listed = [...feature.levels.filter(isIn), ...(others ? feature.otherLevels : [])];
  return listed.length === 0 ? '1 = 0' : `${column} IN (${list(listed)})`;
}

function conditionSql(condition: Condition, features: Features): string {
  const feature = features.get(condition.feature);
  if (feature === undefined) throw new TypeError(`the model does not list ${condition.feature}`);
  if (feature.kind === 'categorical') {
    if (condition.kind === 'interval') throw new TypeError(`an interval of ${feature.name}, which is categorical`);
    return levelsSql(condition, feature);
  }
  if (condition.kind === 'levels') throw new TypeError(`a condition on levels of ${feature.name}, which is numeric`);
  const column = identifier(feature.name);
  return condition.kind === 'missing' ? `${column} IS NULL` : intervalSql(condition, column);
}

/** What a term adds to a sum: a fixed amount for each value of a rule or class, an expression for a linear term. */
interface Summand {
  readonly of: (term: Term, value: number) => string;
  readonly ofLinear: (term: Term, value: string) => string;
}

const toLogOdds: Summand = {
  of: ({ coefficient }, value) => real(coefficient * value),
  ofLinear: ({ coefficient }, value) => `${real(coefficient)} * ${value}`,
};

const toCountAbove: Summand = {
  of: (term, value) => (isAboveAverage(term, value) ? '1' : '0'),
  ofLinear: ({ coefficient, mean }, value) =>
    `CASE WHEN ${real(coefficient)} * (${value} - ${real(mean)}) > 0 THEN 1 ELSE 0 END`,
};

function caseSql(branches: readonly (readonly [when: string, then: string])[], otherwise: string): string {
  return `CASE${branches.map(([when, then]) => ` WHEN ${when} THEN ${then}`).join('')} ELSE ${otherwise} END`;
}

function termSql(term: Term, features: Features, summand: Summand): string {
  if (term.kind === 'rule') {
    const all = term.conditions.map((condition) => conditionSql(condition, features)).join(' AND ');
    return caseSql([[all, summand.of(term, 1)]], summand.of(term, 0));
  }
  if (term.kind === 'classes') {
    const branches = term.classes.map(
      ({ condition, value }) => [conditionSql(condition, features), summand.of(term, value)] as const,
    );
    return caseSql(branches, summand.of(term, 0));
  }
  const column = identifier(term.feature);
  const { low, high, center, scale } = term;
  const winsorised = caseSql(
    [
      [`${column} < ${real(low)}`, real(low)],
      [`${column} > ${real(high)}`, real(high)],
    ],
    column,
  );
  const value = `((${winsorised} - ${real(center)}) * ${real(scale)})`;
  return caseSql([[`${column} IS NULL`, summand.of(term, 0)]], summand.ofLinear(term, value));
}

/** A sum of any number of summands, in brackets that lie no deeper than needed. */
function sumSql(summands: readonly string[]): string {
  if (summands.length <= SUMMANDS) return summands.join('\n    + ');
  const groups = Array.from({ length: Math.ceil(summands.length / SUMMANDS) }, (_, group) =>
    summands.slice(group * SUMMANDS, (group + 1) * SUMMANDS),
  );
  return sumSql(groups.map((group) => `(${sumSql(group)})`));
}

/**
 * One statement in standard SQL that scores every row of a table: `id`, `log_odds` and `probability`. Dates must stand in the table as days
 * since 1970-01-01, yes and no as J and N, missing as NULL; texts are compared as the database compares them.
 * Needs EXP (SQL:2003, optional feature T621; SQLite from 3.35).
 * @throws TypeError for a condition on another kind of feature, or one that the model does not list
 */
export function modelSql(model: AdditiveModel, { table, id }: SqlOptions): string {
  const features = new Map(model.features.map((feature) => [feature.name, feature]));
  const sumOf = (summand: Summand, start: string): string =>
    sumSql([start, ...model.terms.map((term) => termSql(term, features, summand))]);
  const { guard } = model;
  const above = guard === undefined ? '' : `,\n    ${sumOf(toCountAbove, '0')} AS above_average`;
  const summed = `SELECT ${id === undefined ? '' : `${identifier(id)} AS id, `}
    ${sumOf(toLogOdds, real(model.intercept))} AS log_odds${above}
  FROM ${identifier(table)}`;
  const key = id === undefined ? '' : 'id, ';
  const scored = guard === undefined ? summed : guardedSql(summed, key, guard, baseLogOdds(model));
  return `SELECT ${key}log_odds, CASE WHEN log_odds < ${LOWEST} THEN 0 ELSE 1 / (1 + EXP(-log_odds)) END AS probability
FROM (
  ${scored}
) AS scored;
`;
}

function guardedSql(summed: string, key: string, { atLeast }: Guard, base: number): string {
  const few = `above_average <= ${atLeast} AND log_odds > ${real(base)}`;
  return `SELECT ${key}CASE WHEN ${few} THEN ${real(base)} ELSE log_odds END AS log_odds
  FROM (
  ${summed}
  ) AS summed`;
}
