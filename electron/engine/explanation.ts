import type { Contribution, DossierPoints } from '../../shared/contract/dossier.ts';
import {
  type Bilingual,
  conditionSentence,
  dateWords,
  type FeatureWords,
  noClassSentence,
  termSentence,
} from '../../shared/domain/sentences.ts';
import { type AdditiveModel, featuresOf, type Term } from '../../shared/learning/additive-model.ts';
import { bindCondition } from '../../shared/learning/conditions.ts';
import { explainRow } from '../../shared/learning/explain-row.ts';
import { type AnalysisTable, type Column, takeRows } from '../../shared/learning/table.ts';
import type { Analysis } from './analysis.ts';
import { pointsOfRow } from './points-of-row.ts';
import type { ScoredModel } from './training.ts';

const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const english = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

const inBoth = (text: string): Bilingual => ({ nl: text, en: text });

/** What a number of a dossier says: a date, a year, or an amount with at most two decimals. */
export function amountWords(value: number, words: FeatureWords | undefined): Bilingual {
  if (words?.numbers === 'date') return inBoth(dateWords(Math.floor(value)));
  if (words?.numbers === 'year') return inBoth(String(value));
  return { nl: dutch.format(value), en: english.format(value) };
}

/** What a dossier holds for a feature, as text; null is missing. */
function factOf(column: Column, row: number, words: FeatureWords | undefined): Bilingual | null {
  if (column.kind === 'categorical') {
    const level = column.levels[column.codes[row] as number];
    return level === undefined ? null : inBoth(level);
  }
  const value = column.values[row] as number;
  return Number.isNaN(value) ? null : amountWords(value, words);
}

/** A delivery as explanations need it. */
type Told = Pick<Analysis, 'table' | 'words'>;

/** The exact split of a dossier's log-odds, the weightiest part first. */
interface Split {
  readonly base: number;
  readonly held: number;
  readonly logOdds: number;
  readonly contributions: readonly Contribution[];
}

function splitOf(analysis: Told, model: AdditiveModel, one: AnalysisTable): Split {
  const { base, held, logOdds, contributions } = explainRow(model, one, 0);
  const explained = contributions.map(({ termIndex, value, contribution }): Contribution => {
    const term = model.terms[termIndex];
    if (term === undefined) throw new RangeError(`model has no term ${termIndex}`);
    return {
      index: termIndex,
      kind: term.kind,
      text: termInRow(term, model, one, analysis),
      facts: featuresOf(term).map((feature) => ({
        feature: analysis.words.get(feature)?.label ?? feature,
        value: factIn(analysis, one, feature),
      })),
      holds: term.kind === 'rule' ? value === 1 : null,
      contribution,
    };
  });
  return {
    base,
    held,
    logOdds,
    contributions: explained.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}

const oneRow = ({ table }: Told, row: number): AnalysisTable => takeRows(table, Int32Array.of(row));

/** Why one dossier scores as it does, in sentences; on a scorecard that has characteristics also in points. */
export function explain(
  analysis: Told,
  { model, toPopulation: { shift } }: Pick<ScoredModel, 'model' | 'toPopulation'>,
  row: number,
): Split & { readonly points: DossierPoints | null } {
  const one = oneRow(analysis, row);
  const hasPoints = model.kind === 'scorecard' && model.terms.length > 0;
  const { base, logOdds, ...split } = splitOf(analysis, model, one);
  // What all dossiers have in common moves with the share in the population; what sets this one apart stays.
  const moved = { base: base + shift, logOdds: logOdds + shift };
  return { ...split, ...moved, points: hasPoints ? pointsOfRow(model, one, 0) : null };
}

/** What a term says of one dossier: of a characteristic in classes only the class that the dossier is in. */
function termInRow(term: Term, { kind, features }: AdditiveModel, one: AnalysisTable, { words }: Told): Bilingual {
  if (term.kind !== 'classes') return termSentence(term, words);
  const column = one.columns.find(({ name }) => name === term.feature);
  const feature = features.find(({ name }) => name === term.feature);
  if (column === undefined || feature === undefined) return termSentence(term, words);
  const own = term.classes.find(({ condition }) => bindCondition(condition, feature, column)(0));
  if (own !== undefined) return conditionSentence(own.condition, words);
  return noClassSentence(term.feature, kind === 'scorecard' ? 'class' : 'answer', words);
}

function factIn(analysis: Told, one: AnalysisTable, feature: string): Bilingual | null {
  const column = one.columns.find(({ name }) => name === feature);
  return column === undefined ? null : factOf(column, 0, analysis.words.get(feature));
}

/** The few things that weigh most for a dossier: rules that hold, and linear terms. Rules that do not hold say little to a reader. */
export function mainReasons(
  analysis: Told,
  { model }: Pick<ScoredModel, 'model'>,
  row: number,
  most: number,
): { text: Bilingual; raises: boolean }[] {
  return splitOf(analysis, model, oneRow(analysis, row))
    .contributions.filter(({ holds, contribution }) => holds !== false && contribution !== 0)
    .slice(0, most)
    .map(({ text, contribution }) => ({ text, raises: contribution > 0 }));
}
