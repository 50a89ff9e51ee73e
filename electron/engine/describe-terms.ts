import type { ModelTerm, TermClass } from '../../shared/contract/train.ts';
import { conditionSentence, termSentence } from '../../shared/domain/sentences.ts';
import type { ClassesTerm, Term } from '../../shared/learning/additive-model.ts';
import { pointsPerClass } from '../../shared/learning/scorecard/points.ts';
import { type Evidence, weighEvidence } from '../../shared/learning/scorecard/weight-of-evidence.ts';
import { wilson } from '../../shared/learning/stats/wilson.ts';
import type { Analysis } from './analysis.ts';
import type { ScoredModel } from './training.ts';

/** How much a term can move the log-odds: a rule by holding, a linear term from its low to its high end, classes from least to most. */
function widest(term: Term): number {
  if (term.kind === 'rule') return term.coefficient;
  if (term.kind === 'linear') return term.coefficient * (term.high - term.low) * term.scale;
  const values = term.classes.map(({ value }) => value);
  return term.coefficient * (Math.max(0, ...values) - Math.min(0, ...values));
}

/** How well the classes tell the outcomes apart by themselves, from the training dossiers in each; null when an outcome is missing. */
function strengthOf({ classes, support, hits }: ClassesTerm): Evidence | null {
  if (hits === 0 || hits === support) return null;
  const rows = Float64Array.from(classes, (own) => own.support);
  const unlawful = Float64Array.from(classes, (own) => own.hits);
  const lawful = rows.map((count, at) => count - (unlawful[at] as number));
  return weighEvidence({ size: classes.length, rows, hits: unlawful, lawful, unlawful });
}

function describeClasses(term: ClassesTerm, points: readonly number[] | null, analysis: Analysis): TermClass[] {
  return term.classes.map(({ condition, value, support, hits }, at) => ({
    text: conditionSentence(condition, analysis.words),
    support,
    hits,
    hitRate: support > 0 ? wilson(hits, support) : null,
    value,
    effect: term.coefficient * value,
    points: points?.[at] ?? null,
  }));
}

/** The terms of a model as the page shows them, in the order of the model. */
export function describeTerms({ kind, model, termRepeats }: ScoredModel, analysis: Analysis): ModelTerm[] {
  const points = kind === 'scorecard' ? pointsPerClass(model) : null;
  return model.terms.map((term, index): ModelTerm => {
    const rule = term.kind === 'rule';
    const strength = term.kind === 'classes' ? strengthOf(term) : null;
    return {
      index,
      kind: term.kind,
      text: termSentence(term, analysis.words),
      coefficient: widest(term),
      support: rule ? term.support : null,
      hits: rule ? term.hits : null,
      hitRate: rule && term.support > 0 ? wilson(term.hits, term.support) : null,
      classes: term.kind === 'classes' ? describeClasses(term, points?.[index]?.perClass ?? null, analysis) : null,
      informationValue: strength?.informationValue ?? null,
      gini: strength?.gini ?? null,
      repeats: termRepeats[index] ?? 0,
    };
  });
}
