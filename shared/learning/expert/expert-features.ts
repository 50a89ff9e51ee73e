import { AppError } from '../../errors.ts';
import type { Condition, ModelFeature } from '../conditions.ts';
import { numericFeature } from '../known-values.ts';
import type { AnalysisTable, Column } from '../table.ts';
import type { ExpertCard, SingleProfile } from './expert-card.ts';

/** Every condition that a card or profile names. */
export function conditionsOf(expert: ExpertCard | SingleProfile): readonly Condition[] {
  if ('conditions' in expert) return expert.conditions;
  return expert.questions.flatMap(({ answers }) => answers.map(({ condition }) => condition));
}

/** The features that a card or profile reads, each once, in order of appearance. */
export function featureNamesOf(expert: ExpertCard | SingleProfile): string[] {
  const asked = 'conditions' in expert ? expert.conditions : expert.questions;
  return [...new Set(asked.map(({ feature }) => feature))];
}

function fits(condition: Condition, column: Column): boolean {
  if (condition.kind === 'missing') return true;
  return (condition.kind === 'levels') === (column.kind === 'categorical');
}

/** Features that a card or profile reads and that a table does not have, or has as another kind of column. */
export interface Unfit {
  readonly missing: readonly string[];
  readonly otherKind: readonly string[];
}

/** What keeps a card or profile from being filled in from a table. */
export function unfitFeatures(expert: ExpertCard | SingleProfile, table: Pick<AnalysisTable, 'columns'>): Unfit {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const names = featureNamesOf(expert);
  const conditions = conditionsOf(expert);
  const ofOtherKind = (name: string): boolean => {
    const column = columns.get(name);
    return column !== undefined && conditions.some((own) => own.feature === name && !fits(own, column));
  };
  return { missing: names.filter((name) => !columns.has(name)), otherKind: names.filter(ofOtherKind) };
}

/**
 * The features of a card or profile as a model knows them. Levels that it names stand on their own, also when no row has them; all others
 * of the table's code list count together, so that "none of the answers" differs from missing. A number that is nowhere known runs
 * from 0 to 0.
 * @throws AppError MODEL_COLUMNS_DIFFER with the names: `missing` from the table, `otherKind` numeric instead of categorical or v.v.
 */
export function expertFeatures(expert: ExpertCard | SingleProfile, table: AnalysisTable): ModelFeature[] {
  const { missing, otherKind } = unfitFeatures(expert, table);
  if (missing.length > 0 || otherKind.length > 0) throw new AppError('MODEL_COLUMNS_DIFFER', { missing, otherKind });
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const conditions = conditionsOf(expert);
  return featureNamesOf(expert).map((name): ModelFeature => {
    const column = columns.get(name) as Column;
    if (column.kind === 'numeric') return numericFeature(name, column.values);
    const named = new Set(
      conditions.flatMap((own) => (own.kind === 'levels' && own.feature === name ? own.levels : [])),
    );
    const others = new Set(column.levels.filter((level) => !named.has(level)));
    return { kind: 'categorical', name, levels: [...named].sort(), otherLevels: [...others].sort() };
  });
}
