import type { RankPreview, rankContract } from '../../../shared/contract/rank.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Analysis, presentAnalysis, requireAnalysis } from '../analysis.ts';
import { heldOutcome, heldWeights, hitsAmongHighest } from '../comparison.ts';
import type { Handlers } from '../context.ts';
import { today } from '../dates.ts';
import { hidesNumbers, isByModel, requireOpenGates } from '../gates/production.ts';
import { keepDraw } from '../keep-draw.ts';
import { drawnLines, toldLine, toldPart } from '../list-lines.ts';
import { ownNumbersOf } from '../own-numbers.ts';
import { choiceOf, type PresentDraw, presentDraw, presentList, shownDraw } from '../present-draw.ts';
import { replaceDrawn } from '../replace-drawn.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { eligibleRows, foresee, leastRandom, timesChosen } from '../selection.ts';
import { writeSelection } from '../selection-export.ts';
import { countDraws } from '../store/draw.ts';
import { appendLog } from '../store/log.ts';
import { openSeedCommitment, type SeedCommitment } from '../store/seed-commitment.ts';
import type { Store } from '../store/store.ts';
import { sampleOf } from '../to-population.ts';
import {
  checkNotExpired,
  type PresentTraining,
  presentTraining,
  requireModel,
  requireTraining,
  type ScoredModel,
  shareAt,
} from '../training.ts';
import { vaultProfile } from '../vault/profile.ts';

/** The seed that was fixed with the training and has not been drawn with. */
function seedOf(store: Store, { id: trainingId, deliveryId }: PresentTraining): SeedCommitment {
  const open = openSeedCommitment(store.db, { deliveryId, trainingId });
  if (open === null) throw new Error(`training ${trainingId} has no seed to draw with`);
  return open;
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

/**
 * A drawn list to work on with: a gate that opened again since, or a model that expired, stops that as it stops drawing. Nothing stops a
 * list by lot.
 * @throws AppError DRAW_MISSING, MODEL_EXPIRED, GATES_CLOSED
 */
function requireList(store: Store, ofLot: boolean): PresentDraw {
  const present = presentList(store.db, ofLot);
  if (present === null) throw new AppError('DRAW_MISSING');
  const choice = choiceOf(present.draw);
  if (choice !== null) {
    if (isByModel(choice)) checkNotExpired(requireTraining(store.db), today());
    requireOpenGates(store, choice);
  }
  return present;
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
    const isHidden = isByModel(choice) && hidesNumbers(store, analysis);
    const drawn = presentDraw(store.db, false);
    const part = choice.capacity - choice.random;
    const times = timesChosen(analysis, scored, { onlyUnknown: choice.onlyUnknown, count: part });
    const context = { analysis, byModel: { scored, times } };
    return {
      population: analysis.population.length,
      eligible: eligible.length,
      leftOut: analysis.population.length - eligible.length,
      smallestRandom: leastRandom(choice.capacity),
      expectedByModel: expectedByModel(analysis, scored, part, eligible.length),
      cutoff: cutoff === null ? null : shareAt(scored, cutoff),
      seedCommitment: drawn?.seedCommitment ?? seedOf(store, training).commitment,
      earlierDraws: countDraws(store.db, training.deliveryId),
      isHidden,
      ...toldPart(
        context,
        items.map((item) => ({ ...item, replaced: null, inPlaceOf: null, movedToLot: false })),
        { filter, offset, limit: isHidden ? 0 : limit },
      ),
    };
  },

  'rank.draw': async ({ store }, choice, job) => {
    job.enter('draw');
    const analysis = requireAnalysis(store.db);
    const training = requireTraining(store.db);
    checkNotExpired(training, today());
    if (presentDraw(store.db, false) !== null) throw new AppError('DRAW_EXISTS');
    requireOpenGates(store, choice);
    const { model, ...size } = choice;
    const scored = requireModel(store.db, training, model);
    return { draw: await keepDraw(store, { analysis, byModel: { training, scored }, size }) };
  },

  'rank.current': ({ store: { db } }, { lot = false, ...page }) => {
    const present = presentList(db, lot);
    if (present === null) return null;
    const { analysis, scored, draw } = present;
    const { view, list } = shownDraw(db, present);
    const part = { onlyUnknown: draw.onlyUnknown, count: draw.capacity - draw.randomSize };
    const byModel = scored === null ? null : { scored, times: timesChosen(analysis, scored, part) };
    return { draw: view, ...toldPart({ analysis, byModel }, drawnLines(list), page) };
  },

  'rank.replace': ({ store }, { lot = false, ...input }) =>
    // Exclusive waits for its turn behind an import.
    store.exclusive(async (db) => {
      const newcomer = replaceDrawn(db, store.user, requireList(store, lot), input);
      return { by: newcomer === null ? null : { row: newcomer.row, number: newcomer.number } };
    }),

  'rank.export': async ({ store }, { lot = false, file, format, keyPassphrase, seal }, job) => {
    job.enter('write');
    checkSeal(seal);
    const present = requireList(store, lot);
    const { draw, analysis, scored } = present;
    const { view, list } = shownDraw(store.db, present);
    const context = { analysis, byModel: scored === null ? null : { scored, times: new Map<number, number>() } };
    const lines = drawnLines(list).map((line) => toldLine(context, line));
    const population = Array.from(eligibleRows(analysis, draw.onlyUnknown), (row) => analysis.numbers[row] as string);
    const ownNumbers =
      format === 'worklist' && keyPassphrase !== undefined ? await ownNumbersOf(store, draw.id, keyPassphrase) : null;
    const sample = scored === null ? null : sampleOf(analysis, scored);
    const about = { isPractice: vaultProfile(store).demo, sample };
    await writeSelection(file, format, { draw: view, lines, population, ownNumbers, ...about }, seal);
    // Exclusive waits for its turn behind an import: an export is never left out of the log.
    await store.exclusive(async (db) => {
      rememberRecipient(db, seal);
      const written = { draw: draw.id, format, rows: lines.length, ownNumbers: ownNumbers !== null };
      appendLog(db, { who: store.user, event: 'rank.exported', details: { ...written, ...sealDetails(seal) } });
    });
    return { rows: lines.length };
  },

  'rank.translate': async ({ store }, { lot = false, keyPassphrase }) => {
    const own = await ownNumbersOf(store, requireList(store, lot).draw.id, keyPassphrase);
    return [...own].map(([number, translated]) => ({ number, own: translated }));
  },
};
