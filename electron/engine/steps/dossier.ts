import type { Change, Explanation, PlaceInDraw } from '../../../shared/contract/dossier.ts';
import { type Bilingual, labelOf } from '../../../shared/domain/sentences.ts';
import { AppError } from '../../../shared/errors.ts';
import { takeRows } from '../../../shared/learning/table.ts';
import { type OtherValue, whatChanges } from '../../../shared/learning/what-changes.ts';
import { type Analysis, requireAnalysis } from '../analysis.ts';
import type { Handlers, StepCalls } from '../context.ts';
import { drawByLotOf, drawnList } from '../drawn-list.ts';
import { amountWords, explain } from '../explanation.ts';
import { hidesNumbers } from '../gates/production.ts';
import { eligibleRows, isBorderline, timesChosen } from '../selection.ts';
import type { Db } from '../store/database.ts';
import { type Draw, latestDraw, listDrawItems } from '../store/draw.ts';
import { appendLog } from '../store/log.ts';
import { sampleOf } from '../to-population.ts';
import {
  estimateOf,
  type PresentTraining,
  requireModel,
  requireTraining,
  type ScoredModel,
  scoredModel,
  shareAt,
} from '../training.ts';

const FOUND_AT_MOST = 20;

function changeText({ words }: Analysis, { feature, from, to, below }: OtherValue): Bilingual {
  const own = words.get(feature);
  const say = (value: number | string): Bilingual =>
    typeof value === 'number' ? amountWords(value, own) : { nl: `‘${value}’`, en: `‘${value}’` };
  const [now, other] = [say(from), say(below ?? to)];
  const label = own?.label ?? labelOf(feature);
  return {
    nl: `${label}: ${below === undefined ? '' : 'minder dan '}${other.nl} in plaats van ${now.nl}`,
    en: `${label}: ${below === undefined ? '' : 'below '}${other.en} instead of ${now.en}`,
  };
}

function changesOf(analysis: Analysis, scored: ScoredModel, row: number, line: number | null): Change[] {
  return whatChanges(scored.model, takeRows(analysis.table, Int32Array.of(row)), analysis.whole, line).map(
    ({ changes, logOdds }): Change => ({
      texts: changes.map((change) => changeText(analysis, change)),
      estimate: shareAt(scored, logOdds),
      belowCutoff: line !== null && logOdds < line,
    }),
  );
}

/** Log-odds of the highest estimate that was left out: a chosen dossier is only off the list below it. Null when all were taken. */
function highestLeftOut(db: Db, analysis: Analysis, { logOdds }: ScoredModel, draw: Draw): number | null {
  const taken = new Set(listDrawItems(db, draw.id).map(({ dossierRow }) => dossierRow));
  const left = eligibleRows(analysis, draw.onlyUnknown).filter((row) => !taken.has(row));
  if (left.length === 0) return null;
  return left.reduce((highest, row) => Math.max(highest, logOdds[row] as number), Number.NEGATIVE_INFINITY);
}

/** Where the dossier stands on the drawn list; null when it is not on it. */
function placeInDraw(db: Db, draw: Draw, row: number): PlaceInDraw | null {
  const { items } = drawnList(db, draw);
  const index = items.findIndex(({ dossierRow }) => dossierRow === row);
  const item = items[index];
  if (item === undefined) return null;
  return {
    route: item.route,
    place: item.route === 'random' ? null : item.rank,
    index,
    total: items.length,
    previous: items[index - 1]?.dossierRow ?? null,
    next: items[index + 1]?.dossierRow ?? null,
  };
}

function otherModel(
  db: Db,
  training: PresentTraining,
  kind: ScoredModel['kind'],
  row: number,
): Explanation['otherModel'] {
  // The simple rival beside every other model, and what it competes with beside the rival itself.
  const other = kind === 'scorecard' ? 'rulefit-readable' : 'scorecard';
  const scored = scoredModel(db, training, other);
  return scored === null ? null : { kind: other, estimate: estimateOf(scored, row) };
}

function explanationOf(
  db: Db,
  analysis: Analysis,
  training: PresentTraining,
  scored: ScoredModel,
  row: number,
  place: PlaceInDraw | null,
): Explanation {
  const draw = latestDraw(db, training.id);
  // Only what this model chose can be a borderline case, or stay off the list with other facts.
  const chooser = place?.route === 'model' && draw?.modelKind === scored.kind ? draw : null;
  const times =
    draw === null
      ? null
      : timesChosen(analysis, scored, { onlyUnknown: draw.onlyUnknown, count: draw.capacity - draw.randomSize });
  return {
    estimate: estimateOf(scored, row),
    ...explain(analysis, scored, row),
    chosenInRepeats: times === null ? null : (times.get(row) ?? 0),
    borderline: times === null || chooser === null ? null : isBorderline(scored, times, row),
    otherModel: otherModel(db, training, scored.kind, row),
    changes: changesOf(analysis, scored, row, chooser === null ? null : highestLeftOut(db, analysis, scored, chooser)),
  };
}

function knownFeatures({ table }: Analysis, row: number): number {
  return table.columns.filter((column) =>
    column.kind === 'numeric' ? !Number.isNaN(column.values[row]) : (column.codes[row] as number) >= 0,
  ).length;
}

/** Use cases of the step `dossier`: why one dossier is estimated as it is. */
export const dossierSteps: Handlers<StepCalls<'dossier'>> = {
  'dossier.view': ({ store }, { row, model, reveal }) => {
    const { db } = store;
    const analysis = requireAnalysis(db);
    const training = requireTraining(db);
    const number = analysis.numbers[row];
    if (number === undefined) throw new AppError('DOSSIER_UNKNOWN', { row });
    const scored = requireModel(db, training, model);
    const draw = latestDraw(db, training.id);
    const place = draw === null ? null : placeInDraw(db, draw, row);
    const isToday = analysis.population.includes(row);
    const isHidden = isToday && place === null && hidesNumbers(store, analysis);
    const lot = drawByLotOf(db, training.deliveryId, number);
    const line = analysis.lines[row] as number;
    // The log outlives the delivery and holds no data of residents: it names the line of the file, not the number.
    if (lot !== null && reveal)
      store.write((writer) =>
        appendLog(writer, { who: store.user, event: 'dossier.revealed', details: { draw: lot, line } }),
      );
    return {
      row,
      number,
      model,
      modelTrainedAt: training.createdAt,
      modelExpiresOn: training.config.expiresOn,
      repeats: scored.repeats.length,
      draw: place,
      cutoff: draw?.modelKind === model && draw.cutoff !== null ? shareAt(scored, draw.cutoff) : null,
      known: knownFeatures(analysis, row),
      features: analysis.table.columns.length,
      trainedOn: { n: training.config.known, unlawful: training.config.unlawful },
      recalibratedOn: sampleOf(analysis, scored),
      sourceRow: line,
      sourceFile: analysis.delivery.sourceFileName,
      explanation:
        isHidden || (lot !== null && !reveal) ? null : explanationOf(db, analysis, training, scored, row, place),
      isClosed: isHidden,
    };
  },

  'dossier.find': ({ store: { db } }, { text }) => {
    const { numbers, population } = requireAnalysis(db);
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return [];
    const found: { row: number; number: string }[] = [];
    for (const row of population) {
      const number = numbers[row] as string;
      if (number.toLowerCase().includes(wanted)) found.push({ row, number });
      if (found.length === FOUND_AT_MOST) break;
    }
    return found;
  },
};
