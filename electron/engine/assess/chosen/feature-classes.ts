import { type AdditiveModel, featuresOf, type Term } from '../../../../shared/learning/additive-model.ts';
import type { Condition } from '../../../../shared/learning/conditions.ts';
import type { Column } from '../../../../shared/learning/table.ts';

/** Terms of a model by the feature that they read. Each reads one. */
export function termsByFeature({ terms }: Pick<AdditiveModel, 'terms'>): ReadonlyMap<string, readonly Term[]> {
  return Map.groupBy(terms, (term) => featuresOf(term)[0] ?? '');
}

/**
 * The classes in which a model tells the values of a feature apart: stretches between the limits that its terms draw (a straight line is
 * cut at its middle), each level of a categorical one, and what is missing.
 */
export function classesOf(column: Column, terms: readonly Term[]): Condition[] {
  const feature = column.name;
  const missing: Condition = { kind: 'missing', feature };
  if (column.kind === 'categorical')
    return [
      ...column.levels.map((level): Condition => ({ kind: 'levels', feature, levels: [level], missing: false })),
      missing,
    ];
  const isWhole = column.values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const cuts = [...new Set(terms.flatMap((term) => limitsOf(term, isWhole)))].sort((a, b) => a - b);
  const stretches = [null, ...cuts].map((from, place): Condition => {
    return { kind: 'interval', feature, from, to: cuts[place] ?? null, missing: 'out' };
  });
  return [...stretches, missing];
}

function limitsOf(term: Term, isWhole: boolean): number[] {
  if (term.kind === 'linear') return [isWhole ? Math.round(term.center) : Number(term.center.toPrecision(2))];
  const conditions = term.kind === 'rule' ? term.conditions : term.classes.map(({ condition }) => condition);
  return conditions.flatMap((condition) =>
    condition.kind === 'interval' ? [condition.from, condition.to].filter((limit) => limit !== null) : [],
  );
}
