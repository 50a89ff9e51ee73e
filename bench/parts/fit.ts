import { type CaseName, loadCase } from '../cases.ts';
import { fitAlone, fitSimpleRival } from '../engine.ts';
import { type Figure, qualityFigure, timeFigure } from '../figures.ts';
import { memoryPassSeconds } from '../memory-pass.ts';
import { recoveredTruth } from '../recovery.ts';
import { type Elapsed, mean, peakMegabytes, timed, typical } from '../stopwatch.ts';
import { aucOf } from '../test-auc.ts';

export interface FitOptions {
  readonly name: CaseName;
  readonly seeds: number;
}

/** What one seed's sample and fit give. */
interface Quality {
  readonly full: number;
  readonly readable: number;
  readonly scorecard: number;
  readonly best: number | null;
  readonly rules: number | null;
  readonly slopes: number | null;
  readonly terms: number;
}

/**
 * Whole fits on one thread: the first in this process is the cold one, those of the other seeds (at least one) are warm ones. The
 * scorecard's first fit does not count either.
 */
export async function measureFit({ name, seeds }: FitOptions): Promise<Figure[]> {
  const fits: Elapsed[] = [];
  const cards: Elapsed[] = [];
  const qualities: Quality[] = [];
  let before = 0;
  let peak = 0;
  for (let seed = 1; seed <= Math.max(2, seeds); seed++) {
    const { train, test, testTruth } = await loadCase(name, seed);
    before ||= peakMegabytes();
    const fit = await timed(() => fitAlone(train, { seed }));
    fits.push(fit.elapsed);
    peak ||= peakMegabytes();
    if (seed === 1) fitSimpleRival(train);
    const card = await timed(() => fitSimpleRival(train));
    cards.push(card.elapsed);
    const found = testTruth === null ? null : recoveredTruth(fit.result.full, train);
    qualities.push({
      full: aucOf(fit.result.full, test),
      readable: aucOf(fit.result.readable, test),
      scorecard: aucOf(card.result, test),
      best: testTruth === null ? null : aucOf(testTruth, test),
      rules: found?.rules ?? null,
      slopes: found?.slopes ?? null,
      terms: fit.result.full.terms.length,
    });
  }
  const { train } = await loadCase(name, 1);
  const scorecard = typical(cards);
  const yardsticks = {
    memoryPass: await memoryPassSeconds(train.rows, train.columns.length),
    scorecard: scorecard.cpu,
  };
  const [cold, ...warm] = fits;
  const memory = { peak, note: `${Math.round(before)} MB before the fit` };
  return [
    timeFigure(`fit/${name}/one/cold`, `${name}: fit, one thread, cold`, cold as Elapsed, yardsticks, memory),
    timeFigure(`fit/${name}/one/warm`, `${name}: fit, one thread, warm`, typical(warm), yardsticks),
    timeFigure(`scorecard/${name}`, `${name}: scorecard, warm`, scorecard, yardsticks),
    ...qualityFigures(name, qualities.slice(0, seeds)),
  ];
}

function qualityFigures(name: CaseName, qualities: readonly Quality[]): Figure[] {
  const seeds = `mean over ${qualities.length} seeds`;
  const meanOf = (field: keyof Quality): number | null => {
    const values = qualities.map((quality) => quality[field]).filter((value) => value !== null);
    return values.length === 0 ? null : mean(values);
  };
  const spread = (field: 'full' | 'readable' | 'scorecard') => {
    const values = qualities.map((quality) => quality[field]);
    return `${seeds}, ${Math.min(...values).toFixed(3)} to ${Math.max(...values).toFixed(3)}`;
  };
  const best = meanOf('best');
  const rules = meanOf('rules');
  const slopes = meanOf('slopes');
  return [
    qualityFigure(`auc/${name}/full`, `${name}: AUC on test, full`, meanOf('full') as number, { note: spread('full') }),
    qualityFigure(`auc/${name}/readable`, `${name}: AUC on test, readable`, meanOf('readable') as number, {
      note: spread('readable'),
    }),
    qualityFigure(`auc/${name}/scorecard`, `${name}: AUC on test, scorecard`, meanOf('scorecard') as number, {
      note: spread('scorecard'),
    }),
    ...(best === null
      ? []
      : [
          qualityFigure(`auc/${name}/best`, `${name}: AUC on test, the truth itself`, best, {
            better: 'neither',
            note: seeds,
          }),
        ]),
    qualityFigure(`terms/${name}/full`, `${name}: terms of the full model`, meanOf('terms') as number, {
      better: 'neither',
      note: seeds,
    }),
    ...(rules === null
      ? []
      : [qualityFigure(`truth/${name}/rules`, `${name}: true rules found, of 8`, rules, { slack: 1, note: seeds })]),
    ...(slopes === null
      ? []
      : [qualityFigure(`truth/${name}/slopes`, `${name}: true slopes found, of 4`, slopes, { slack: 1, note: seeds })]),
  ];
}
