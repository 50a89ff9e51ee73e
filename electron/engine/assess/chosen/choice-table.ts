import { type FeatureDeclaration, featureDeclarations } from '../../../../shared/domain/feature-declarations.ts';
import type { FeatureDictionary, FeatureWords } from '../../../../shared/domain/sentences.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { AnalysisTable, Column } from '../../../../shared/learning/table.ts';
import { wordsFor } from '../../analysis.ts';
import { inTurn } from '../../in-turn.ts';
import type { JobControl } from '../../jobs.ts';
import type { FeatureCase } from '../../prepare/cases.ts';
import type { Investigation } from '../../prepare/investigations.ts';
import { personGroups } from '../../prepare/person-groups.ts';
import type { Db } from '../../store/database.ts';
import { featureChoices } from '../../store/feature-choice.ts';
import { datedFeatures, scoringTable } from '../dated-features.ts';

/** What was known of each row of the risk set on its reference date. */
export interface ChoiceTable {
  /** Without outcomes: those are another event each time. */
  readonly table: AnalysisTable;
  /** Whose row it is; persons who applied for the same dossier are one. */
  readonly persons: readonly string[];
  readonly words: FeatureDictionary;
}

export interface ChoiceRows {
  /** Ids of the accepted deliveries. */
  readonly quarterIds: readonly number[];
  readonly rows: readonly FeatureCase[];
  /** All that are known, in order of their start. */
  readonly investigations: readonly Investigation[];
}

/** How long ago a dossier was last investigated. Offices leave alone whom they have just seen, so this decides about the choice. */
const LAST_SEEN = 'vorig_onderzoek';
const LAST_SEEN_LABEL = 'vorige onderzoek';
const NEVER = 'nooit eerder';
/** Upper limits in days, not included; the last has none. */
const lastSeenLevels = [
  { level: 'korter dan een half jaar geleden', below: 183 },
  { level: 'een half jaar tot een jaar geleden', below: 365 },
  { level: 'een tot twee jaar geleden', below: 730 },
  { level: 'twee jaar geleden of langer', below: Number.POSITIVE_INFINITY },
];

/** The features that are in use, in the order of their declarations. @throws AppError INTAKE_NO_FEATURES when there are none */
export function featuresInUse(db: Db): FeatureDeclaration[] {
  const choices = featureChoices(db);
  const used = featureDeclarations.filter(({ name }) => choices.get(name)?.used === true);
  if (used.length === 0) throw new AppError('INTAKE_NO_FEATURES');
  return used;
}

/**
 * The features in use of every row as known on its date, and when its dossier was investigated before. The latter is no feature that a
 * model may rank by: it is here only because it decides who is chosen.
 *
 * @throws AppError CANCELLED
 */
export async function choiceTable(
  db: Db,
  { quarterIds, rows, investigations }: ChoiceRows,
  job: JobControl,
): Promise<ChoiceTable> {
  const declarations = featuresInUse(db);
  const features = await datedFeatures(db, { cases: rows, quarterIds, declarations }, job);
  const known = scoringTable(features, rows.length);
  const columns = [...known.columns, await inTurn(() => lastSeenColumn(rows, investigations))];
  const groupOf = await inTurn(() => personGroups(rows));
  const said = [...declarations.map(saidOf), { name: LAST_SEEN, kind: 'code', label: LAST_SEEN_LABEL }];
  return {
    table: { ...known, columns },
    persons: rows.map(({ person }) => String(groupOf(person))),
    words: await wordsOf(columns, said),
  };
}

/** Column by column: what is said of one goes by all its values, and other calls get their turn in between. */
async function wordsOf(columns: readonly Column[], said: Parameters<typeof wordsFor>[1]): Promise<FeatureDictionary> {
  const words: [string, FeatureWords][] = [];
  for (const column of columns) words.push(...(await inTurn(() => wordsFor([column], said))));
  return new Map(words);
}

const saidOf = ({ name, label, unit }: FeatureDeclaration) => {
  return { name, label: label.nl, kind: unit === 'jaar' ? 'year' : 'number' };
};

function lastSeenColumn(rows: readonly FeatureCase[], investigations: readonly Investigation[]): Column {
  const starts = new Map<number, number[]>();
  for (const { dossier, start } of investigations) {
    if (start === null) continue;
    const own = starts.get(dossier);
    if (own === undefined) starts.set(dossier, [start]);
    else own.push(start);
  }
  const codes = Int32Array.from(rows, ({ dossier, at }) => {
    const last = starts.get(dossier)?.findLast((start) => start <= at);
    return last === undefined ? 0 : 1 + lastSeenLevels.findIndex(({ below }) => at - last < below);
  });
  return { kind: 'categorical', name: LAST_SEEN, levels: [NEVER, ...lastSeenLevels.map(({ level }) => level)], codes };
}
