import { predictLogOdds } from '../../shared/learning/additive-model.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { overlapOf, topChances } from '../../shared/learning/stats/overlap.ts';
import { type AnalysisTable, OUTCOME, takeRows } from '../../shared/learning/table.ts';
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
const OVERLAP_SLACK = 0.05;

/** Mean overlap between any two of the lists. */
function meanOverlap(lists: readonly Float64Array[]): number {
  const pairs = lists.flatMap((list, at) => lists.slice(at + 1).map((other) => overlapOf(list, other)));
  return mean(pairs);
}

type Kind = 'full' | 'readable';
const kinds: readonly Kind[] = ['full', 'readable'];

/** What repeated fits on one data set give: overlap of their selections, AUC on the population, time of each fit. */
interface Repeated {
  readonly overlap: Readonly<Record<Kind, number>>;
  readonly auc: Readonly<Record<Kind, number>>;
  readonly fits: readonly Elapsed[];
}

/** Fits again and again, each time on the table that `trainingFor` gives, and selects from the same population. */
async function repeatFits(population: AnalysisTable, trainingFor: (seed: number) => AnalysisTable): Promise<Repeated> {
  const selected: Record<Kind, Float64Array[]> = { full: [], readable: [] };
  const aucs: Record<Kind, number[]> = { full: [], readable: [] };
  const fits: Elapsed[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const train = trainingFor(seed);
    const { result, elapsed } = await timed(() => fitAlone(train, { seed }));
    fits.push(elapsed);
    for (const kind of kinds) {
      selected[kind].push(topChances(predictLogOdds(result[kind], population), SELECTED));
      aucs[kind].push(aucOf(result[kind], population));
    }
  }
  return {
    overlap: { full: meanOverlap(selected.full), readable: meanOverlap(selected.readable) },
    auc: { full: mean(aucs.full), readable: mean(aucs.readable) },
    fits,
  };
}

/** Rows drawn with replacement, each outcome apart, so that every draw passes the gate of the method. */
function bootstrapOf(table: AnalysisTable, seed: number): AnalysisTable {
  const random = randomStream(seed, 0);
  const rows = [OUTCOME.lawful, OUTCOME.unlawful].flatMap((outcome) => {
    const own = Int32Array.from(table.outcome.keys()).filter((row) => table.outcome[row] === outcome);
    return Array.from(own, () => own[random.integer(own.length)] as number);
  });
  return takeRows(table, Int32Array.from(rows));
}

/**
 * Small data, where chance has most to say: 1,000 rows with 100 unlawful ones, 46 selected out of 2,300 others. How much do the selections
 * of two fits have in common that differ in their seed only, and how much when each learns from a bootstrap?
 */
export async function measureStability(): Promise<Figure[]> {
  const bySeed: Repeated[] = [];
  const byBootstrap: Repeated[] = [];
  for (let set = 1; set <= DATA_SETS; set++) {
    const { train, population } = makeSmallStudy(COLUMNS, set);
    bySeed.push(await repeatFits(population, () => train));
    byBootstrap.push(await repeatFits(population, (seed) => bootstrapOf(train, seed)));
  }
  const meanOf = (sets: readonly Repeated[], field: 'overlap' | 'auc', kind: Kind) =>
    mean(sets.map((set) => set[field][kind]));
  const note = `${DATA_SETS} data sets, ${SEEDS} fits each`;
  const fits = bySeed.flatMap((set) => set.fits);
  return [
    ...kinds.flatMap((kind) => [
      qualityFigure(
        `stability/seed/${kind}`,
        `small data: overlap between seeds, ${kind}`,
        meanOf(bySeed, 'overlap', kind),
        {
          slack: OVERLAP_SLACK,
          note,
        },
      ),
      qualityFigure(
        `stability/bootstrap/${kind}`,
        `small data: overlap between bootstraps, ${kind}`,
        meanOf(byBootstrap, 'overlap', kind),
        { slack: OVERLAP_SLACK, note },
      ),
      qualityFigure(
        `stability/auc/${kind}`,
        `small data: AUC on the population, ${kind}`,
        meanOf(bySeed, 'auc', kind),
        {
          note,
        },
      ),
    ]),
    timeFigure('stability/fit', 'small data: fit, one thread', typical(fits), { memoryPass: null, scorecard: null }),
  ];
}
