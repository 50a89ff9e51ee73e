import { type AdditiveModel, featuresOf, predictLogOdds } from '../../shared/learning/additive-model.ts';
import { loadCase } from '../cases.ts';
import { makeTable } from '../data.ts';
import { fitAlone, fitSimpleRival } from '../engine.ts';
import { type Figure, timeFigure } from '../figures.ts';
import { secondsPerByte } from '../memory-pass.ts';
import { type Elapsed, timed, typical } from '../stopwatch.ts';

const ROWS = 100_000;
const REPEATS = 7;
const BYTES_PER_VALUE = 8;

/** Scoring 100,000 dossiers with the models of case s. The memory pass is here: reading each column once that the model needs. */
export async function measureScoring(): Promise<Figure[]> {
  const { train } = await loadCase('s', 1);
  const { table } = makeTable(ROWS, train.columns.length, 2);
  const { full, readable } = fitAlone(train, {});
  const models: readonly (readonly [string, AdditiveModel])[] = [
    ['full', full],
    ['readable', readable],
    ['scorecard', fitSimpleRival(train)],
  ];
  const perByte = await secondsPerByte(ROWS * BYTES_PER_VALUE);
  const figures: Figure[] = [];
  for (const [name, model] of models) {
    const runs: Elapsed[] = [];
    predictLogOdds(model, table);
    for (let run = 0; run < REPEATS; run++) runs.push((await timed(() => predictLogOdds(model, table))).elapsed);
    const elapsed = typical(runs);
    const features = new Set(model.terms.flatMap((term) => featuresOf(term))).size;
    const yardsticks = { memoryPass: features * ROWS * BYTES_PER_VALUE * perByte, scorecard: null };
    const rate = `${(ROWS / elapsed.cpu / 1e6).toFixed(1)} million rows/s, ${model.terms.length} terms`;
    figures.push(timeFigure(`scoring/${name}`, `scoring ${ROWS} rows, ${name}`, elapsed, yardsticks, { note: rate }));
  }
  return figures;
}
