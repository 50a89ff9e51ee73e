import type { Choice, Draw, RankedDossier, RankPreview, rankContract } from '../../../shared/contract/rank.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Analysis, hasPseudonyms, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { heldOutcome, heldWeights, hitsAmongHighest } from '../comparison.ts';
import { populationHash } from '../compute/control-sample.ts';
import type { Handlers } from '../context.ts';
import { today } from '../dates.ts';
import { type DrawnItem, type DrawnList, drawnList } from '../drawn-list.ts';
import { mainReasons } from '../explanation.ts';
import { hidesNumbers, isByModel, requireOpenGates } from '../gates/production.ts';
import { keepModelPlaces } from '../model-places.ts';
import { ownNumbersOf } from '../own-numbers.ts';
import { replaceDrawn } from '../replace-drawn.ts';
import { replacementCounts } from '../replacement-counts.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { eligibleRows, foresee, isBorderline, type Listed, leastRandom, select, timesChosen } from '../selection.ts';
import { writeSelection } from '../selection-export.ts';
import type { Db } from '../store/database.ts';
import { countDraws, insertDraw, latestDraw, type Draw as StoredDraw } from '../store/draw.ts';
import { appendLog } from '../store/log.ts';
import { openSeedCommitment, type SeedCommitment } from '../store/seed-commitment.ts';
import type { Store } from '../store/store.ts';
import { sampleOf } from '../to-population.ts';
import {
  checkNotExpired,
  estimateOf,
  type PresentTraining,
  presentTraining,
  requireModel,
  requireTraining,
  type ScoredModel,
  shareAt,
} from '../training.ts';
import { vaultProfile } from '../vault/profile.ts';

const REASONS_SHOWN = 2;

/** The seed that was fixed with the training and has not been drawn with. */
function seedOf(store: Store, trainingId: number): SeedCommitment {
  const open = openSeedCommitment(store.db, trainingId);
  if (open === null) throw new Error(`training ${trainingId} has no seed to draw with`);
  return open;
}

interface ListContext {
  readonly analysis: Analysis;
  readonly scored: ScoredModel;
  readonly times: ReadonlyMap<number, number>;
}

type Filter = keyof RankPreview['counts'];

/** A line of the list, before the draw or after it. */
type ListLine = Listed & Pick<RankedDossier, 'replaced' | 'inPlaceOf' | 'movedToLot'>;

const notReplaced = { replaced: null, inPlaceOf: null, movedToLot: false };

/** A line of the list; of a dossier drawn by lot nothing is shown that could colour the investigation. */
function ranked({ analysis, scored, times }: ListContext, { id, route, place, ...line }: ListLine): RankedDossier {
  const repeats = scored.repeats.length;
  const hidden = { place: null, estimate: null, chosenInRepeats: null, repeats, borderline: false, reasons: [] };
  if (route === 'random' || id === null) return { id, route, ...hidden, ...line };
  const { row } = id;
  return {
    id,
    route,
    ...line,
    place,
    estimate: estimateOf(scored, row),
    chosenInRepeats: times.get(row) ?? 0,
    repeats,
    borderline: isBorderline(scored, times, row),
    reasons: mainReasons(analysis, scored, row, REASONS_SHOWN),
  };
}

function listed(
  context: ListContext,
  items: readonly ListLine[],
  { filter, offset, limit }: { filter: Filter; offset: number; limit: number },
): { counts: RankPreview['counts']; rows: RankedDossier[] } {
  const byModel = items.filter(({ route }) => route === 'model');
  const parts: Record<Filter, readonly ListLine[]> = {
    all: items,
    model: byModel,
    random: items.filter(({ route }) => route === 'random'),
    borderline: byModel.filter(({ id }) => id !== null && isBorderline(context.scored, context.times, id.row)),
    replaced: items.filter(({ replaced }) => replaced !== null),
  };
  return {
    counts: {
      all: items.length,
      model: parts.model.length,
      random: parts.random.length,
      borderline: parts.borderline.length,
      replaced: parts.replaced.length,
    },
    rows: parts[filter].slice(offset, offset + limit).map((item) => ranked(context, item)),
  };
}

/** Hits among the model's part if it were like the dossiers it was measured on, at the same share of the whole. */
function expectedByModel(
  analysis: Analysis,
  scored: ScoredModel,
  part: number,
  eligible: number,
): RankPreview['expectedByModel'] {
  const outcome = heldOutcome(analysis, scored);
  const n = outcome.length;
  const capacity = Math.max(1, Math.min(n, Math.round((part * n) / eligible)));
  const { precision } = hitsAmongHighest(outcome, scored.heldLogOdds, capacity, heldWeights(analysis, scored));
  const hits = { value: precision.value * part, low: precision.low * part, high: precision.high * part };
  return { hits, of: part, measuredOn: capacity };
}

const choiceOf = (draw: StoredDraw): Choice => ({
  model: draw.modelKind as Choice['model'],
  capacity: draw.capacity,
  random: draw.randomSize,
  onlyUnknown: draw.onlyUnknown,
});

interface DrawContext {
  readonly analysis: Analysis;
  readonly training: PresentTraining;
  readonly list: DrawnList;
}

function asDraw(db: Db, draw: StoredDraw, { analysis: { delivery, columns }, training, list }: DrawContext): Draw {
  const { id, at, by, population, eligible, seed, seedCommitment: commitment, cutoff } = draw;
  const choice = choiceOf(draw);
  return {
    id,
    at,
    by,
    choice,
    population,
    eligible,
    populationHash: draw.populationHash,
    seed,
    seedCommitment: commitment,
    cutoff: cutoff === null ? null : shareAt(requireModel(db, training, choice.model), cutoff),
    earlierDraws: countDraws(db, delivery.id, id),
    pseudonyms: hasPseudonyms(columns),
    lotChance: list.looked / draw.eligible,
    replacements: replacementCounts(list),
  };
}

/** The lines of a draw as it lies in the vault. */
function drawnLines({ items }: DrawnList): ListLine[] {
  const numberOf = new Map(items.map(({ dossierRow, number }) => [dossierRow, number]));
  return items.map(({ dossierRow, number, route, rank, movedToLot, inPlaceOf, replaced }: DrawnItem) => ({
    id: { row: dossierRow, number },
    route,
    place: rank,
    movedToLot,
    inPlaceOf: inPlaceOf === null ? null : (numberOf.get(inPlaceOf) ?? null),
    replaced:
      replaced === null ? null : { reason: replaced.reason, note: replaced.note, by: replaced.by, at: replaced.at },
  }));
}

/**
 * The present draw, to work on with: a gate that opened again since, or a model that expired, stops that as it stops drawing.
 * @throws AppError RANK_NO_MODEL, DRAW_MISSING, MODEL_EXPIRED, GATES_CLOSED
 */
function requireDraw(store: Store): StoredDraw {
  const training = requireTraining(store.db);
  const draw = latestDraw(store.db, training.id);
  if (draw === null) throw new AppError('DRAW_MISSING');
  const choice = choiceOf(draw);
  if (isByModel(choice)) checkNotExpired(training, today());
  requireOpenGates(store, choice);
  return draw;
}

/** Use cases of the step `rank`: choose how many, draw, and take the list along. */
export const rankSteps: Handlers<keyof typeof rankContract> = {
  'rank.preview': ({ store }, { filter, offset, limit, ...choice }) => {
    const analysis = presentAnalysis(store.db);
    const training = presentTraining(store.db);
    if (analysis === null || training === null) return null;
    checkNotExpired(training, today());
    const scored = requireModel(store.db, training, choice.model);
    const { eligible, items, cutoff } = foresee(analysis, scored, choice);
    const isHidden = hidesNumbers(store, analysis, choice);
    const drawn = latestDraw(store.db, training.id);
    const part = choice.capacity - choice.random;
    const times = timesChosen(analysis, scored, { onlyUnknown: choice.onlyUnknown, count: part });
    const context = { analysis, scored, times };
    return {
      population: analysis.population.length,
      eligible: eligible.length,
      leftOut: analysis.population.length - eligible.length,
      smallestRandom: leastRandom(choice.capacity),
      expectedByModel: expectedByModel(analysis, scored, part, eligible.length),
      cutoff: cutoff === null ? null : shareAt(scored, cutoff),
      seedCommitment: drawn?.seedCommitment ?? seedOf(store, training.id).commitment,
      earlierDraws: countDraws(store.db, training.deliveryId),
      isHidden,
      ...listed(
        context,
        items.map((item) => ({ ...item, ...notReplaced })),
        { filter, offset, limit: isHidden ? 0 : limit },
      ),
    };
  },

  'rank.draw': async ({ store }, choice, job) => {
    job.enter('draw');
    const analysis = requireAnalysis(store.db);
    const training = requireTraining(store.db);
    checkNotExpired(training, today());
    if (latestDraw(store.db, training.id) !== null) throw new AppError('DRAW_EXISTS');
    requireOpenGates(store, choice);
    const scored = requireModel(store.db, training, choice.model);
    const committed = seedOf(store, training.id);
    const selection = select(analysis, scored, choice, committed.seed);
    const numbers = Array.from(selection.eligible, (row) => analysis.numbers[row] as string);
    const hash = populationHash(numbers);
    const draw = await store.exclusive(async (db) => {
      if (latestDraw(db, training.id) !== null) throw new AppError('DRAW_EXISTS');
      const id = insertDraw(
        db,
        {
          trainingId: training.id,
          seedCommitmentId: committed.id,
          at: new Date().toISOString(),
          by: store.user,
          modelKind: choice.model,
          capacity: choice.capacity,
          randomSize: choice.random,
          onlyUnknown: choice.onlyUnknown,
          population: analysis.population.length,
          eligible: selection.eligible.length,
          populationHash: hash,
          cutoff: selection.cutoff,
        },
        selection.items.map(({ row, number, route, place, probability }, position) => ({
          position,
          dossierRow: row,
          number,
          route,
          rank: place,
          probability,
        })),
      );
      keepModelPlaces(db, id, { analysis, scored }, selection);
      appendLog(db, {
        who: store.user,
        event: 'rank.drawn',
        details: {
          draw: id,
          training: training.id,
          ...choice,
          populationHash: hash,
          seed: committed.seed,
          commitment: committed.commitment,
        },
      });
      return id;
    });
    return { draw };
  },

  'rank.current': ({ store }, page) => {
    const analysis = presentAnalysis(store.db);
    const training = presentTraining(store.db);
    const draw = training === null ? null : latestDraw(store.db, training.id);
    if (analysis === null || training === null || draw === null) return null;
    const list = drawnList(store.db, draw);
    const view = asDraw(store.db, draw, { analysis, training, list });
    const scored = requireModel(store.db, training, view.choice.model);
    const part = draw.capacity - draw.randomSize;
    const times = timesChosen(analysis, scored, { onlyUnknown: draw.onlyUnknown, count: part });
    const context = { analysis, scored, times };
    return { draw: view, ...listed(context, drawnLines(list), page) };
  },

  'rank.replace': ({ store }, input) =>
    // Exclusive waits for its turn behind an import.
    store.exclusive(async (db) => {
      const analysis = requireAnalysis(db);
      const draw = requireDraw(store);
      const scored = requireModel(db, requireTraining(db), draw.modelKind as Choice['model']);
      const newcomer = replaceDrawn(db, store.user, { analysis, scored, draw }, input);
      return { by: newcomer === null ? null : { row: newcomer.row, number: newcomer.number } };
    }),

  'rank.export': async ({ store }, { file, format, keyPassphrase, seal }, job) => {
    job.enter('write');
    checkSeal(seal);
    const analysis = requireAnalysis(store.db);
    const training = requireTraining(store.db);
    const draw = requireDraw(store);
    const list = drawnList(store.db, draw);
    const view = asDraw(store.db, draw, { analysis, training, list });
    const scored = requireModel(store.db, training, view.choice.model);
    const context = { analysis, scored, times: new Map<number, number>() };
    const lines = drawnLines(list).map((line) => ranked(context, line));
    const population = Array.from(eligibleRows(analysis, draw.onlyUnknown), (row) => analysis.numbers[row] as string);
    const ownNumbers =
      format === 'worklist' && keyPassphrase !== undefined ? await ownNumbersOf(store, draw.id, keyPassphrase) : null;
    const about = { isPractice: vaultProfile(store).demo, sample: sampleOf(analysis, scored) };
    await writeSelection(file, format, { draw: view, lines, population, ownNumbers, ...about }, seal);
    // Exclusive waits for its turn behind an import: an export is never left out of the log.
    await store.exclusive(async (db) => {
      rememberRecipient(db, seal);
      const written = { draw: draw.id, format, rows: lines.length, ownNumbers: ownNumbers !== null };
      appendLog(db, { who: store.user, event: 'rank.exported', details: { ...written, ...sealDetails(seal) } });
    });
    return { rows: lines.length };
  },

  'rank.translate': async ({ store }, { keyPassphrase }) => {
    const own = await ownNumbersOf(store, requireDraw(store).id, keyPassphrase);
    return [...own].map(([number, translated]) => ({ number, own: translated }));
  },
};
