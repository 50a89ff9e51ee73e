import { z } from 'zod';
import { type Classing, classEditSchema, type Indicator, type IndicatorClass } from '../../shared/contract/draft.ts';
import { type Bilingual, conditionSentence, type FeatureDictionary, labelOf } from '../../shared/domain/sentences.ts';
import { AppError } from '../../shared/errors.ts';
import type { Condition } from '../../shared/learning/conditions.ts';
import { weighPersons } from '../../shared/learning/person-weights.ts';
import { hashKeys } from '../../shared/learning/row-keys.ts';
import type { CountedRows } from '../../shared/learning/scorecard/class-counts.ts';
import { type ClassEdit, type ClassEdits, editOf } from '../../shared/learning/scorecard/class-edit.ts';
import {
  type ClassedFeature,
  classFeature,
  type FeatureClass,
} from '../../shared/learning/scorecard/classed-feature.ts';
import { fineColumn, problemOfEdit } from '../../shared/learning/scorecard/fine-columns.ts';
import { defaultScorecardConfig, LEAKAGE_INFORMATION_VALUE } from '../../shared/learning/scorecard/scorecard-config.ts';
import { wilson } from '../../shared/learning/stats/wilson.ts';
import { type Column, takeRows } from '../../shared/learning/table.ts';
import { MIN_POSITIVES } from '../../shared/learning/training-gate.ts';
import { type Analysis, presentAnalysis } from './analysis.ts';
import { meaningOf } from './draft-features.ts';
import type { Db } from './store/database.ts';
import { getSetting, putSetting } from './store/setting.ts';
import type { TrainingRows } from './training-rows.ts';

const SETTING = 'draft.classing';
const { minSupport, monotone } = defaultScorecardConfig;

const storedEdits = (db: Db): ClassEdits => getSetting(db, SETTING, z.record(z.string(), classEditSchema)) ?? {};

/**
 * How the analyst wants features of the present delivery classed. An edit stays when a new delivery comes, and waits
 * while that has no such feature or has it in another kind.
 */
export function draftClassing(db: Db): ClassEdits {
  const kept = storedEdits(db);
  const fitting = (presentAnalysis(db)?.table.columns ?? []).flatMap((column) => {
    const edit = editOf(kept, column.name);
    return edit === undefined || problemOfEdit(edit, column) !== null ? [] : [[column.name, edit] as const];
  });
  return Object.fromEntries(fitting);
}

/** Keeps the edit of one feature; null takes it away. */
export function storeClassEdit(db: Db, feature: string, edit: ClassEdit | null): void {
  const { [feature]: _replaced, ...others } = storedEdits(db);
  putSetting(db, SETTING, edit === null ? others : { ...others, [feature]: edit });
}

/** A delivery and its rows to learn from. */
export interface ClassedRows {
  readonly analysis: Analysis;
  readonly rows: TrainingRows;
}

/** What is remembered of rows to learn from, which never change, and what was found of each feature under which edit. */
interface Remembered {
  readonly train: Int32Array;
  readonly rows: CountedRows;
  readonly indicators: Map<string, { readonly edit: string; readonly indicator: Indicator }>;
}

const remembered = new WeakMap<TrainingRows, Remembered>();

/** @throws AppError TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES when there is no training row with that outcome */
function recall({ analysis, rows: learned }: ClassedRows): Remembered {
  const known = remembered.get(learned);
  if (known !== undefined) return known;
  const { train, positives } = learned;
  const needed = MIN_POSITIVES;
  if (positives === 0) throw new AppError('TRAIN_TOO_FEW_POSITIVES', { positives, needed });
  if (positives === train.length) throw new AppError('TRAIN_TOO_FEW_NEGATIVES', { negatives: 0, needed });
  const { outcome, weights } = takeRows({ ...analysis.table, columns: [] }, train);
  const keys = hashKeys(Array.from(train, (row) => analysis.persons[row] as string));
  const { evidence, persons } = weighPersons(keys, weights ?? new Float64Array(train.length).fill(1));
  const found: Remembered = { train, rows: { outcome, weights: evidence, persons }, indicators: new Map() };
  remembered.set(learned, found);
  return found;
}

const automaticEdit = ({ kind }: Column): ClassEdit => ({
  kind: 'automatic',
  monotone: kind === 'numeric' && monotone,
});

/** The condition as people say it; a special code is said as the number that it is. */
function textOf({ role, condition }: FeatureClass, words: FeatureDictionary): Bilingual {
  const own = words.get(condition.feature);
  if (role !== 'special' || condition.kind !== 'interval' || condition.from === null || own === undefined)
    return conditionSentence(condition, words);
  const code = condition.from;
  const exactly: Condition = { ...condition, to: Number.isInteger(code) ? code + 1 : code };
  return conditionSentence(exactly, new Map([[condition.feature, { ...own, whole: true }]]));
}

function describeClass(own: FeatureClass, words: FeatureDictionary): IndicatorClass {
  const { role, condition, rows, hits, woe, adjusted } = own;
  return {
    text: textOf(own, words),
    from: role === 'interval' && condition.kind === 'interval' ? condition.from : null,
    levels: condition.kind === 'levels' ? condition.levels : [],
    role,
    n: rows,
    hits,
    hitRate: rows > 0 ? wilson(hits, rows) : null,
    woe,
    adjusted,
  };
}

interface Classed {
  readonly classed: ClassedFeature;
  /** Fine cut points of a number. */
  readonly possibleCuts: readonly number[];
}

function classColumn(source: ClassedRows, column: Column, edit: ClassEdit): Classed {
  const { train, rows } = recall(source);
  const training = takeRows({ ...source.analysis.table, columns: [column] }, train);
  const fine = fineColumn(training, edit, minSupport);
  const finest = edit.kind === 'automatic' ? fine : fineColumn(training, automaticEdit(column), minSupport);
  return {
    classed: classFeature(fine, rows, column, minSupport).classed,
    possibleCuts: finest.kind === 'numeric' ? finest.edges : [],
  };
}

const labelled = (feature: string, { words }: Analysis): Bilingual => {
  const label = words.get(feature)?.label ?? labelOf(feature);
  return { nl: label, en: label };
};

/**
 * One feature in classes over the training rows, those with a known outcome that are neither held out nor kept apart.
 * @param edit how the analyst wants it; undefined for the automatic classes
 * @throws AppError TRAIN_TOO_FEW_POSITIVES, TRAIN_TOO_FEW_NEGATIVES when there is no row with that outcome
 */
export function describeClassing(source: ClassedRows, column: Column, edit: ClassEdit | undefined): Classing {
  const { analysis } = source;
  const used = edit ?? automaticEdit(column);
  const { classed, possibleCuts } = classColumn(source, column, used);
  return {
    feature: column.name,
    label: labelled(column.name, analysis),
    kind: column.kind,
    edit: used,
    classes: classed.classes.map((own) => describeClass(own, analysis.words)),
    informationValue: classed.informationValue,
    gini: classed.gini,
    monotone: classed.monotone,
    possibleCuts,
    ...meaningOf(analysis.words.get(column.name)),
  };
}

function describeIndicator(source: ClassedRows, column: Column, edit: ClassEdit | undefined): Indicator {
  const { classes, informationValue, gini } = classColumn(source, column, edit ?? automaticEdit(column)).classed;
  return {
    feature: column.name,
    label: labelled(column.name, source.analysis),
    kind: column.kind,
    classes: classes.length,
    informationValue,
    gini,
    mayLeak: informationValue > LEAKAGE_INFORMATION_VALUE,
    edited: edit !== undefined,
  };
}

/** Every feature with what it says by itself, the most telling first. @throws AppError as `describeClassing` */
export function describeIndicators(source: ClassedRows, edits: ClassEdits): Indicator[] {
  const { indicators: known } = recall(source);
  const indicators = source.analysis.table.columns.map((column) => {
    const own = editOf(edits, column.name);
    const edit = JSON.stringify(own ?? null);
    const before = known.get(column.name);
    if (before?.edit === edit) return before.indicator;
    const indicator = describeIndicator(source, column, own);
    known.set(column.name, { edit, indicator });
    return indicator;
  });
  return indicators.sort((a, b) => b.informationValue - a.informationValue);
}
