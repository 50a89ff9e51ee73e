import type { ModelTerm, TermClass } from '../../shared/contract/train.ts';
import { conditionSentence, termSentence } from '../../shared/domain/sentences.ts';
import type { AdditiveModel, ClassesTerm, RuleTerm, Term, ValueClass } from '../../shared/learning/additive-model.ts';
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

/** Whether a class goes on after a gap: a special code, which has a class of its own, lies between its two parts. */
function goesOn(before: ValueClass | undefined, { condition, value }: ValueClass): boolean {
  if (before?.condition.kind !== 'interval' || condition.kind !== 'interval' || before.value !== value) return false;
  const { to } = before.condition;
  return to !== null && condition.from !== null && to < condition.from;
}

/** Counts per class as it was drawn: a class that a special code splits is one. */
function wholeClasses(classes: readonly ValueClass[]): { support: number; hits: number }[] {
  const whole: { support: number; hits: number }[] = [];
  for (const [at, own] of classes.entries()) {
    const last = whole.at(-1);
    if (last === undefined || !goesOn(classes[at - 1], own)) {
      whole.push({ support: own.support, hits: own.hits });
      continue;
    }
    last.support += own.support;
    last.hits += own.hits;
  }
  return whole;
}

/** How well the classes tell the outcomes apart by themselves, from the training dossiers in each; null when an outcome is missing. */
function strengthOf({ classes: parts, support, hits }: ClassesTerm): Evidence | null {
  if (hits === 0 || hits === support) return null;
  const classes = wholeClasses(parts);
  const rows = Float64Array.from(classes, (own) => own.support);
  const unlawful = Float64Array.from(classes, (own) => own.hits);
  const lawful = rows.map((count, at) => count - (unlawful[at] as number));
  return weighEvidence({ size: classes.length, rows, hits: unlawful, lawful, unlawful });
}

function describeClasses(
  term: ClassesTerm,
  points: readonly number[] | null,
  { words }: Pick<Analysis, 'words'>,
): TermClass[] {
  return term.classes.map(({ condition, value, support, hits }, at) => ({
    text: conditionSentence(condition, words),
    support,
    hits,
    hitRate: support > 0 ? wilson(hits, support) : null,
    value,
    effect: term.coefficient * value,
    points: points?.[at] ?? null,
  }));
}

/** The training dossiers that a rule does not hold for. */
function outsideOf({ support, hits }: RuleTerm, { rows, positives }: AdditiveModel['training']): ModelTerm['outside'] {
  const others = { support: rows - support, hits: positives - hits };
  return { ...others, hitRate: others.support > 0 ? wilson(others.hits, others.support) : null };
}

/** The terms of a model as the page shows them, in the order of the model. */
export function describeTerms(
  { kind, model, termRepeats }: Pick<ScoredModel, 'kind' | 'model' | 'termRepeats'>,
  analysis: Pick<Analysis, 'words'>,
): ModelTerm[] {
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
      outside: rule && kind === 'profile' ? outsideOf(term, model.training) : null,
      classes: term.kind === 'classes' ? describeClasses(term, points?.[index]?.perClass ?? null, analysis) : null,
      informationValue: strength?.informationValue ?? null,
      gini: strength?.gini ?? null,
      repeats: termRepeats[index] ?? 0,
    };
  });
}
