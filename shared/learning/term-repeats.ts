import { type AdditiveModel, featuresOf, type Term } from './additive-model.ts';

/** Terms on the same features that pull the same way count as the same finding, whatever their exact cut points. */
function finding(term: Term): string {
  return JSON.stringify([featuresOf(term).sort(), Math.sign(term.coefficient)]);
}

/** For each term of `model`, in how many of the repetitions a term on the same features in the same direction came back (METHOD 7). */
export function termRepeats(model: AdditiveModel, repetitions: readonly AdditiveModel[]): number[] {
  const found = repetitions.map(({ terms }) => new Set(terms.map(finding)));
  return model.terms.map((term) => found.filter((own) => own.has(finding(term))).length);
}
