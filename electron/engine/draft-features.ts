import type { DraftFeature } from '../../shared/contract/draft.ts';
import { type FeatureWords, labelOf } from '../../shared/domain/sentences.ts';
import type { Column } from '../../shared/learning/table.ts';
import type { Analysis } from './analysis.ts';

function rangeOf(column: Column, whole: boolean): DraftFeature['range'] {
  if (column.kind === 'categorical') return null;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of column.values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? null : { low, high, whole };
}

function countMissing(column: Column): number {
  if (column.kind === 'categorical') return column.codes.reduce((count, code) => count + (code < 0 ? 1 : 0), 0);
  return column.values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
}

/** What the numbers of a feature stand for, left out where they are amounts. */
export const meaningOf = (words: FeatureWords | undefined): Pick<FeatureWords, 'numbers'> =>
  words?.numbers === undefined ? {} : { numbers: words.numbers };

function featureOf(column: Column, { words, whole }: Analysis): DraftFeature {
  const { name, kind } = column;
  const label = words.get(name)?.label ?? labelOf(name);
  return {
    name,
    label: { nl: label, en: label },
    kind,
    levels: column.kind === 'categorical' ? column.levels.toSorted() : [],
    range: rangeOf(column, whole.has(name)),
    missing: countMissing(column),
    ...meaningOf(words.get(name)),
  };
}

const remembered = new WeakMap<Analysis, readonly DraftFeature[]>();

/** The delivery's features as the editors of rules, card and profile offer them; none without a delivery. Levels that no row has are left in. */
export function draftFeatures(analysis: Analysis | null): readonly DraftFeature[] {
  if (analysis === null) return [];
  const known = remembered.get(analysis);
  if (known !== undefined) return known;
  const features = analysis.table.columns.map((column) => featureOf(column, analysis));
  remembered.set(analysis, features);
  return features;
}
