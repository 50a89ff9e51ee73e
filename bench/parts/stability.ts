import { predictLogOdds } from '../../shared/learning/additive-model.ts';
import { jaccard, topK } from '../../shared/learning/stats/overlap.ts';
import { makeSmallStudy } from '../data.ts';
import { fitAlone } from '../engine.ts';
import { type Figure, qualityFigure, timeFigure } from '../figures.ts';
import { type Elapsed, mean, timed, typical } from '../stopwatch.ts';
import { aucOf } from '../test-auc.ts';

const DATA_SETS = 3;
const SEEDS = 5;
const COLUMNS = 40;
/** Two of every hundred dossiers are selected. */
const SELECTED = 46;

/** Mean overlap between any two of the lists. */
function meanOverlap(lists: readonly Int32Array[]): number {
  const pairs = lists.flatMap((list, at) => lists.slice(at + 1).map((other) => jaccard(list, other)));
  return mean(pairs);
}

/**
 * Small data, where chance has most to say: how much the selections of two fits have in common that differ in their seed only. 1,000 rows
 * with 100 unlawful ones, 46 selected out of 2,300 others.
 */
export async function measureStability(): Promise<Figure[]> {
  const overlaps = { full: [] as number[], readable: [] as number[] };
  const aucs = { full: [] as number[], readable: [] as number[] };
  const fits: Elapsed[] = [];
  for (let set = 1; set <= DATA_SETS; set++) {
    const { train, population } = makeSmallStudy(COLUMNS, set);
    const selected = { full: [] as Int32Array[], readable: [] as Int32Array[] };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { result, elapsed } = await timed(() => fitAlone(train, { seed }));
      fits.push(elapsed);
      for (const kind of ['full', 'readable'] as const) {
        selected[kind].push(topK(predictLogOdds(result[kind], population), SELECTED));
        aucs[kind].push(aucOf(result[kind], population));
      }
    }
    overlaps.full.push(meanOverlap(selected.full));
    overlaps.readable.push(meanOverlap(selected.readable));
  }
  const note = `${SEEDS} seeds, ${DATA_SETS} data sets`;
  const none = { memoryPass: null, scorecard: null };
  return [
    ...(['full', 'readable'] as const).flatMap((kind) => [
      qualityFigure(`stability/${kind}`, `small data: overlap between seeds, ${kind}`, mean(overlaps[kind]), {
        slack: 0.05,
        note,
      }),
      qualityFigure(`stability/${kind}/auc`, `small data: AUC on the population, ${kind}`, mean(aucs[kind]), { note }),
    ]),
    timeFigure('stability/fit', 'small data: fit, one thread', typical(fits), none),
  ];
}
