/**
 * What decides the outcome in the made tables: eight rules and four linear terms on the log-odds. Nothing else does, so that a bench can
 * tell what a model should have found and how good one can become at most.
 */
export interface TrueCondition {
  readonly feature: string;
  readonly is: '>=' | '>' | '<=' | '<' | '=';
  readonly value: number;
}

export interface TrueRule {
  readonly conditions: readonly TrueCondition[];
  /** Added to the log-odds where all conditions hold. */
  readonly effect: number;
}

export interface TrueSlope {
  readonly feature: string;
  /** Change of the log-odds per unit. */
  readonly effect: number;
  /** Above this value the feature changes nothing any more. */
  readonly most: number;
}

const when = (feature: string, is: TrueCondition['is'], value: number): TrueCondition => ({ feature, is, value });

export const trueRules: readonly TrueRule[] = [
  { conditions: [when('n_noshow_12m', '>=', 2), when('ratio_forms_late', '>', 0.3)], effect: 1.87 },
  { conditions: [when('days_on_benefit', '>', 1800), when('income_other', '>', 0)], effect: 1.4 },
  { conditions: [when('age', '<=', 27), when('n_moves_5y', '>=', 2)], effect: 1.17 },
  { conditions: [when('b_house_shared', '=', 1), when('savings', '>', 2500), when('b_partner', '=', 0)], effect: 1.63 },
  { conditions: [when('n_contacts_12m', '>=', 8), when('b_exempt_work', '=', 0)], effect: -1.28 },
  { conditions: [when('sector_c', '=', 1), when('n_jobs_prior', '>=', 3)], effect: 1.52 },
  {
    conditions: [when('rent_amt', '>', 700), when('income_other', '>', 300), when('days_at_address', '<', 1500)],
    effect: 1.98,
  },
  { conditions: [when('b_debt_plan', '=', 1), when('n_letters_12m', '>=', 4)], effect: -1.52 },
];

export const trueSlopes: readonly TrueSlope[] = [
  { feature: 'ratio_forms_late', effect: 2.27, most: 0.65 },
  { feature: 'age', effect: -0.021, most: Number.POSITIVE_INFINITY },
  { feature: 'n_letters_12m', effect: 0.058, most: 14 },
  { feature: 'days_at_address', effect: -0.0000973, most: 9000 },
];

/** Makes about 10 % of the rows unlawful with the spreads of `data.ts`. */
export const TRUE_INTERCEPT = -2.62;

function meets({ is, value }: TrueCondition, found: number): boolean {
  switch (is) {
    case '>=':
      return found >= value;
    case '>':
      return found > value;
    case '<=':
      return found <= value;
    case '<':
      return found < value;
    case '=':
      return found === value;
  }
}

/** Values of a feature, one per row. @throws RangeError when the table does not have it */
function valuesOf(columns: ReadonlyMap<string, Float64Array>, feature: string): Float64Array {
  const values = columns.get(feature);
  if (values === undefined) throw new RangeError(`the table has no ${feature}`);
  return values;
}

/** 1 for every row in which the rule holds, else 0. @throws RangeError when a feature is missing */
export function rowsOfRule(rule: TrueRule, columns: ReadonlyMap<string, Float64Array>, rows: number): Uint8Array {
  const tests = rule.conditions.map((condition) => ({ condition, values: valuesOf(columns, condition.feature) }));
  return Uint8Array.from({ length: rows }, (_, row) =>
    tests.every(({ condition, values }) => meets(condition, values[row] as number)) ? 1 : 0,
  );
}

/** The log-odds from which the outcome was drawn. @throws RangeError when a feature is missing */
export function trueLogOdds(columns: ReadonlyMap<string, Float64Array>, rows: number): Float64Array {
  const logOdds = new Float64Array(rows).fill(TRUE_INTERCEPT);
  for (const rule of trueRules) {
    const holds = rowsOfRule(rule, columns, rows);
    for (let row = 0; row < rows; row++) logOdds[row]! += rule.effect * (holds[row] as number);
  }
  for (const { feature, effect, most } of trueSlopes) {
    const values = valuesOf(columns, feature);
    for (let row = 0; row < rows; row++) logOdds[row]! += effect * Math.min(most, values[row] as number);
  }
  return logOdds;
}
