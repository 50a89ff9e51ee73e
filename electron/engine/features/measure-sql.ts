import type { FeatureDeclaration, FeatureMeasure } from '../../../shared/domain/feature-declarations.ts';
import { type SourceTable, sourceColumn } from '../../../shared/domain/source-tables.ts';
import { quarterTableName } from '../store/quarter-rows.ts';
import { conditionSql, filterSql, knownValue, windowSql } from './row-sql.ts';

/** Days in a month, on average over four years. */
export const DAYS_PER_MONTH = 365.25 / 12;

/**
 * Row ids take the low 40 bits of a key, the day the bits above (also below 0, by two's complement). The greatest key is then that of
 * the newest row, and tells its id.
 */
const ID_BITS = 40;
const ID_MASK = 2 ** ID_BITS - 1;

/** How a feature is computed: an aggregate over the rows `t` of a case `c`, and what is made of it per case. */
export interface MeasureSql {
  readonly aggregate: string;
  /** Of the name under which the aggregate stands; that is NULL for a case without rows. */
  readonly value: (aggregate: string) => string;
}

/** What a row must satisfy to be counted: the window and the conditions of the declaration. */
export function countedSql({ where, date, windowMonths }: FeatureDeclaration, table: SourceTable): string[] {
  const window = date === null || windowMonths === null ? [] : [windowSql(knownValue(table, date), windowMonths)];
  return [...window, ...where.map((condition) => conditionSql(table, condition))];
}

/** The SQL of every measure that looks at rows one by one; `changes` compares rows, see changes-sql.ts. */
export function measureSql(declaration: FeatureDeclaration, table: SourceTable): MeasureSql {
  const { measure } = declaration;
  const conditions = countedSql(declaration, table);
  const filter = filterSql(conditions);
  switch (measure.kind) {
    case 'count':
      return { aggregate: `count(*)${filter}`, value: orZero };
    case 'any':
      return { aggregate: `count(*)${filter}`, value: (count) => `${orZero(count)} > 0` };
    case 'sum':
      return { aggregate: `total(${knownValue(table, measure.column)})${filter}`, value: orZero };
    case 'mean':
      return { aggregate: `avg(${knownValue(table, measure.column)})${filter}`, value: asItIs };
    case 'max':
      return { aggregate: `max(${knownValue(table, measure.column)})${filter}`, value: orZero };
    case 'distinct':
      return { aggregate: `count(DISTINCT ${knownValue(table, measure.column)})${filter}`, value: orZero };
    case 'latest':
      return latestSql(measure.column, declaration, table);
    case 'daysSince':
    case 'monthsSince':
      return sinceSql(measure, conditions, table);
    case 'share': {
      const matching = measure.matching.map((condition) => conditionSql(table, condition)).join(' AND ');
      return { aggregate: `avg(CASE WHEN ${matching} THEN 1.0 ELSE 0.0 END)${filter}`, value: asItIs };
    }
    case 'span':
      return { aggregate: `sum(${spanSql(measure, table)})${filter}`, value: orZero };
    default:
      throw new RangeError(`${measure.kind} is no measure of single rows`);
  }
}

const orZero = (aggregate: string): string => `coalesce(${aggregate}, 0)`;
const asItIs = (aggregate: string): string => aggregate;

function latestSql(column: string, declaration: FeatureDeclaration, table: SourceTable): MeasureSql {
  const day = declaration.date === null ? '0' : knownValue(table, declaration.date);
  const key = `((${day}) << ${ID_BITS}) | t.id`;
  const value = knownValue(table, sourceColumn(table, column).name);
  return {
    aggregate: `max(${key})${filterSql(countedSql(declaration, table))}`,
    value: (newest) => `(SELECT ${value} FROM ${quarterTableName(table)} AS t WHERE t.id = ${newest} & ${ID_MASK})`,
  };
}

type Since = Extract<FeatureMeasure, { which: string }>;

function sinceSql({ kind, column, which }: Since, conditions: readonly string[], table: SourceTable): MeasureSql {
  const day = knownValue(table, column);
  const choose = which === 'last' ? 'max' : 'min';
  return {
    aggregate: `${choose}(${day})${filterSql([...conditions, `(${day}) <= c.at`])}`,
    value: (date) =>
      kind === 'daysSince' ? `c.at - ${date}` : `CAST((c.at - ${date}) / ${DAYS_PER_MONTH} AS INTEGER)`,
  };
}

/** Days from one date to the other, not beyond the date of the case; none when the first is still to come. */
function spanSql({ from, to }: Extract<FeatureMeasure, { kind: 'span' }>, table: SourceTable): string {
  const end = `min(coalesce(${knownValue(table, to)}, c.at), c.at)`;
  return `max(${end} - (${knownValue(table, from)}), 0)`;
}
