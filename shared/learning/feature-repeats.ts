import { type AdditiveModel, featuresOf } from './additive-model.ts';

/** In how many repetitions of a training each feature was in a term, by name; one that never was is left out. */
export function featureRepeats(repetitions: readonly AdditiveModel[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { terms } of repetitions)
    for (const feature of new Set(terms.flatMap(featuresOf))) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
}
