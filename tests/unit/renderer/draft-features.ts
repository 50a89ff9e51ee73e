import type { DraftFeature } from '../../../shared/contract/draft.ts';

const labelled = (name: string) => ({ name, label: { nl: name.replaceAll('_', ' '), en: name }, missing: 0 });

/** A feature of whole numbers from 0 to 10 as the editors get it. */
export const numericFeature = (name: string): DraftFeature => ({
  ...labelled(name),
  kind: 'numeric',
  levels: [],
  range: { low: 0, high: 10, whole: true },
});

export const categoricalFeature = (name: string, levels: readonly string[]): DraftFeature => ({
  ...labelled(name),
  kind: 'categorical',
  levels,
  range: null,
});
