import type { ChosenGroup, OutOfSight, TellingFeature, UnseenKind } from '../../../../shared/contract/assess-chosen.ts';
import { conditionSentence, type FeatureDictionary, labelOf } from '../../../../shared/domain/sentences.ts';
import { LEAST_SHOWN } from '../../../../shared/domain/small-cells.ts';
import { type AdditiveModel, bindTerm, type Term } from '../../../../shared/learning/additive-model.ts';
import { bindCondition, type Condition } from '../../../../shared/learning/conditions.ts';
import { weightedMoments } from '../../../../shared/learning/stats/weighted-moments.ts';
import { wilson } from '../../../../shared/learning/stats/wilson.ts';
import { type AnalysisTable, type Column, OUTCOME } from '../../../../shared/learning/table.ts';
import { inTurn } from '../../in-turn.ts';
import { classesOf, termsByFeature } from './feature-classes.ts';

const MOST_FEATURES = 8;
const MOST_KINDS = 5;
/** A characteristic sets dossiers apart when it is so much more common among them, as a share. */
const LEAST_EXCESS = 0.05;

/** The model that tells a choice, the rows that it tells of, and the words for both. */
export interface ToldChoice {
  readonly model: AdditiveModel;
  readonly table: AnalysisTable;
  readonly words: FeatureDictionary;
}

/** A feature that the model reads. */
interface ReadFeature {
  readonly column: Column;
  readonly terms: readonly Term[];
}

function readFeatures({ model, table }: ToldChoice): ReadFeature[] {
  const terms = termsByFeature(model);
  return table.columns.flatMap((column) => {
    const own = terms.get(column.name);
    return own === undefined ? [] : [{ column, terms: own }];
  });
}

/** A class of a feature with its rows among those given. */
interface ClassRows {
  readonly condition: Condition;
  readonly rows: Int32Array;
}

function classRows({ model }: ToldChoice, { column, terms }: ReadFeature, among: Int32Array): ClassRows[] {
  const feature = model.features.find(({ name }) => name === column.name);
  if (feature === undefined) throw new RangeError(`the model has no feature ${column.name}`);
  return classesOf(column, terms).map((condition) => {
    return { condition, rows: among.filter(bindCondition(condition, feature, column)) };
  });
}

/**
 * The features by which the choice can be told, the one that weighs most first: the standard deviation of what it adds to the log-odds,
 * its coefficients on a scale that makes features with other units alike. Other calls get a turn in between.
 *
 * @param event per row of the table 1 where it was chosen, 0 where not, 2 where the row says nothing
 */
export async function tellingFeatures(choice: ToldChoice, event: Uint8Array): Promise<TellingFeature[]> {
  const telling = Int32Array.from(event.keys()).filter((row) => event[row] !== OUTCOME.unknown);
  const all = await ofEachFeature(choice, (feature) => tellingFeature(choice, feature, { event, telling }));
  return all.sort((a, b) => b.strength - a.strength).slice(0, MOST_FEATURES);
}

/** What can be said of each feature that the model reads, other calls going first each time. */
async function ofEachFeature<Said>(choice: ToldChoice, say: (feature: ReadFeature) => Said | null): Promise<Said[]> {
  const all: Said[] = [];
  for (const feature of readFeatures(choice)) {
    const said = await inTurn(() => say(feature));
    if (said !== null) all.push(said);
  }
  return all;
}

/** Null where no two classes can be shown. */
function tellingFeature(
  choice: ToldChoice,
  feature: ReadFeature,
  { event, telling }: { readonly event: Uint8Array; readonly telling: Int32Array },
): TellingFeature | null {
  const groups = classRows(choice, feature, telling)
    .filter(({ rows }) => rows.length >= LEAST_SHOWN)
    .map((own) => chosenGroup(choice, own, event))
    .sort((a, b) => b.rate.value - a.rate.value);
  const [most, least] = [groups[0], groups.at(-1)];
  if (most === undefined || least === undefined || most === least) return null;
  const { name } = feature.column;
  const label = choice.words.get(name)?.label ?? labelOf(name);
  return { label, strength: strengthOf(choice, feature), most, least };
}

function chosenGroup({ words }: ToldChoice, { condition, rows }: ClassRows, event: Uint8Array): ChosenGroup {
  const chosen = rows.reduce((sum, row) => sum + (event[row] as number), 0);
  return { text: conditionSentence(condition, words), n: rows.length, chosen, rate: wilson(chosen, rows.length) };
}

function strengthOf({ model, table }: ToldChoice, { column, terms }: ReadFeature): number {
  const columns = new Map([[column.name, column]]);
  const bound = terms.map((term) => ({
    coefficient: term.coefficient,
    inRow: bindTerm(term, model.features, columns),
  }));
  const added = Float64Array.from({ length: table.rows }, (_, row) =>
    bound.reduce((sum, { coefficient, inRow }) => sum + coefficient * inRow(row), 0),
  );
  return weightedMoments(added, new Float64Array(table.rows).fill(1)).deviation;
}

/** With a probability below this share of the mean (`MOST_THRESHOLD` at most) a dossier is out of sight, even if one like it was chosen. */
const SHARE_OF_MEAN = 0.1;
const MOST_THRESHOLD = 0.01;

/**
 * The dossiers that choice does not reach, and what sets them apart. The threshold is the lowest probability of those who were chosen, and
 * at least 0.01, or a tenth of the mean where few dossiers are investigated at all: there everybody is below 0.01, and that would say
 * nothing about whom the choice passes over.
 *
 * @param propensity per row the probability of being chosen
 * @param lowestChosen the lowest probability among those who were chosen
 */
export async function outOfSight(
  choice: ToldChoice,
  propensity: Float64Array,
  lowestChosen: number,
): Promise<OutOfSight> {
  const mean = propensity.reduce((sum, own) => sum + own, 0) / propensity.length;
  const threshold = Math.max(lowestChosen, Math.min(MOST_THRESHOLD, SHARE_OF_MEAN * mean));
  const unseen = Int32Array.from(propensity.keys()).filter((row) => (propensity[row] as number) < threshold);
  const kinds = unseen.length < LEAST_SHOWN ? [] : await kindsOf(choice, unseen);
  return { dossiers: unseen.length, threshold, kinds };
}

/** Per feature the class that is most over-represented among the unseen. */
async function kindsOf(choice: ToldChoice, unseen: Int32Array): Promise<UnseenKind[]> {
  const everyone = Int32Array.from({ length: choice.table.rows }, (_, row) => row);
  const excessOf = ({ unseen: own, all }: UnseenKind): number => own / unseen.length - all / everyone.length;
  const all = await ofEachFeature(choice, (feature) => {
    const among = classRows(choice, feature, unseen);
    const kinds = classRows(choice, feature, everyone).map(({ condition, rows }, place): UnseenKind => {
      const text = conditionSentence(condition, choice.words);
      return { text, unseen: among[place]?.rows.length ?? 0, all: rows.length };
    });
    const most = kinds.reduce((top, own) => (excessOf(own) > excessOf(top) ? own : top));
    return excessOf(most) >= LEAST_EXCESS ? most : null;
  });
  return all.sort((a, b) => excessOf(b) - excessOf(a)).slice(0, MOST_KINDS);
}
