import type { AdditiveModel, ClassesTerm, Term } from '../additive-model.ts';

/** Points double the odds of lawful per `pdo`, and stand at `score` where those odds are `odds` to 1. */
export interface PointsScale {
  readonly pdo: number;
  readonly score: number;
  readonly odds: number;
}

export const defaultPointsScale: PointsScale = { pdo: 20, score: 600, odds: 50 };

/** Points are `offset + factor * ln(odds of lawful)`. Source: Siddiqi (2006), Credit Risk Scorecards, chapter 6. */
export function scalingOf({ pdo, score, odds }: PointsScale): { readonly factor: number; readonly offset: number } {
  const factor = pdo / Math.log(2);
  return { factor, offset: score - factor * Math.log(odds) };
}

/** Points that belong to log-odds of an unlawful outcome. */
export function pointsOfLogOdds(logOdds: number, scale: PointsScale = defaultPointsScale): number {
  const { factor, offset } = scalingOf(scale);
  return offset - factor * logOdds;
}

export interface IndicatorPoints {
  readonly feature: string;
  /** Per class of the term, not rounded. */
  readonly perClass: readonly number[];
  /** Of a row in none of the classes. */
  readonly otherwise: number;
}

export function isClassesTerm(term: Term): term is ClassesTerm {
  return term.kind === 'classes';
}

/**
 * Points per class of every indicator. Offset and intercept are spread evenly over the indicators, so that the points
 * of a row's classes add up to `pointsOfLogOdds` of its log-odds exactly; rounded to whole points they do so to half a
 * point per indicator. A model without indicators has no points.
 * @throws TypeError when the model has terms of another kind than classes
 */
export function pointsPerClass(model: AdditiveModel, scale: PointsScale = defaultPointsScale): IndicatorPoints[] {
  const { factor, offset } = scalingOf(scale);
  const share = (offset - factor * model.intercept) / model.terms.length;
  return model.terms.map((term) => {
    if (!isClassesTerm(term)) throw new TypeError('only a card in classes has points');
    return {
      feature: term.feature,
      perClass: term.classes.map(({ value }) => share - factor * term.coefficient * value),
      otherwise: share,
    };
  });
}
