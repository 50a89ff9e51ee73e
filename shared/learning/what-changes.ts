import { type AdditiveModel, predictLogOdds } from './additive-model.ts';
import type { Condition } from './conditions.ts';
import type { AnalysisTable, Column } from './table.ts';

/** Another value of one feature, with all else the same. */
export interface OtherValue {
  readonly feature: string;
  readonly from: number | string;
  readonly to: number | string;
  /** Set where anything below this number would do; `to` then lies just below it. */
  readonly below?: number;
}

export interface Counterfactual {
  readonly changes: readonly OtherValue[];
  readonly logOdds: number;
}

/** Below this a change of the log-odds is too small to tell anybody about. */
const LEAST_EFFECT = 0.02;

function conditionsOn(model: AdditiveModel, feature: string): Condition[] {
  return model.terms
    .flatMap((term): readonly Condition[] => {
      if (term.kind === 'rule') return term.conditions;
      return term.kind === 'classes' ? term.classes.map(({ condition }) => condition) : [];
    })
    .filter((condition) => condition.feature === feature);
}

interface Other {
  readonly to: number | string;
  readonly below?: number;
}

/** One value per stretch between the model's cut points: the one nearest to what the dossier has. */
function otherNumbers(model: AdditiveModel, feature: string, current: number, whole: boolean): Other[] {
  const cuts = new Set(
    conditionsOn(model, feature).flatMap((condition) =>
      condition.kind === 'interval' ? [condition.from, condition.to].filter((cut) => cut !== null) : [],
    ),
  );
  return [...cuts].map((cut) => {
    if (current < cut) return { to: whole ? Math.ceil(cut) : cut };
    return whole ? { to: Math.ceil(cut) - 1 } : { to: cut - Math.abs(cut || 1) * 1e-9, below: cut };
  });
}

function otherLevels(model: AdditiveModel, feature: string, current: string): Other[] {
  const known = model.features.find((candidate) => candidate.name === feature);
  const levels = known?.kind === 'categorical' ? known.levels : [];
  return levels.filter((level) => level !== current).map((to) => ({ to }));
}

function withValue(column: Column, value: number | string): Column {
  if (column.kind === 'numeric') return { ...column, values: Float64Array.of(value as number) };
  const levels = [...column.levels, value as string];
  return { ...column, levels, codes: Int32Array.of(levels.length - 1) };
}

function replaced(row: AnalysisTable, { feature, to }: OtherValue): AnalysisTable {
  return { ...row, columns: row.columns.map((column) => (column.name === feature ? withValue(column, to) : column)) };
}

/** The other value of each feature that lowers the estimate most, features with the greatest effect first. */
function singleChanges(model: AdditiveModel, row: AnalysisTable, whole: ReadonlySet<string>): Counterfactual[] {
  const now = predictLogOdds(model, row)[0] as number;
  const found: Counterfactual[] = [];
  for (const column of row.columns) {
    const current = column.kind === 'numeric' ? (column.values[0] as number) : column.levels[column.codes[0] as number];
    if (current === undefined || Number.isNaN(current)) continue;
    const others =
      typeof current === 'number'
        ? otherNumbers(model, column.name, current, whole.has(column.name))
        : otherLevels(model, column.name, current);
    const outcomes = others.map((other): Counterfactual => {
      const change = { feature: column.name, from: current, ...other };
      return { changes: [change], logOdds: predictLogOdds(model, replaced(row, change))[0] as number };
    });
    const best = outcomes.reduce<Counterfactual | null>(
      (least, outcome) => (least === null || outcome.logOdds < least.logOdds ? outcome : least),
      null,
    );
    if (best !== null && now - best.logOdds >= LEAST_EFFECT) found.push(best);
  }
  return found.sort((a, b) => a.logOdds - b.logOdds);
}

/**
 * What would change the estimate of one dossier (METHOD 9): per feature in a rule the nearest other value that lowers it most (a feature
 * that only a linear term reads has no cut to fall below), and, when no single one brings it below `cutoff`, the smallest set that greedy search finds. Associations in the model, never advice on what to do.
 * @param row a table of exactly one row
 * @param whole names of features that hold whole numbers only
 * @param cutoff log-odds below which the dossier would not have been chosen; null when there is no such line
 */
export function whatChanges(
  model: AdditiveModel,
  row: AnalysisTable,
  whole: ReadonlySet<string>,
  cutoff: number | null,
  most = 3,
): Counterfactual[] {
  if (row.rows !== 1) throw new RangeError(`expected one row, got ${row.rows}`);
  const singles = singleChanges(model, row, whole).slice(0, most);
  if (cutoff === null || singles.length === 0) return singles;
  if (singles.some(({ logOdds }) => logOdds < cutoff)) return singles;
  let changed = row;
  let changes: OtherValue[] = [];
  for (let round = 0; round < row.columns.length; round++) {
    const next = singleChanges(model, changed, whole).find(
      ({ changes: [change] }) => !changes.some(({ feature }) => feature === change?.feature),
    );
    const change = next?.changes[0];
    if (next === undefined || change === undefined) break;
    changes = [...changes, change];
    changed = replaced(changed, change);
    if (next.logOdds < cutoff) return [...singles, { changes, logOdds: next.logOdds }];
  }
  return singles;
}
