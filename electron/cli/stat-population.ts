import type { Estimate } from '../../shared/learning/stats/estimate.ts';
import { recalibrate as recalibrated } from '../../shared/learning/stats/recalibrate.ts';
import { twoPhase as estimate, type TwoPhaseCounts } from '../../shared/learning/stats/two-phase.ts';
import { readArguments, required, UsageError } from './arguments.ts';
import { dossiersOf, numberOf, shareOf } from './stat-numbers.ts';
import { percentage, whole, writeJson } from './words.ts';

/**
 * `stat twophase`: precision, recall, false-positive rate and base rate from all flagged dossiers and a sample of the others.
 * @throws UsageError for counts that do not fit together, or a population that was not sampled, and AppError FILE_WRITE_FAILED
 */
export async function twoPhase(words: string[]): Promise<void> {
  const { json, ...given } = readArguments(words, {
    population: 'text',
    flagged: 'text',
    hits: 'text',
    sample: 'text',
    'sample-hits': 'text',
    json: 'text',
  });
  const counts = {
    population: dossiersOf(given.population, 'population', 1),
    flagged: dossiersOf(given.flagged, 'flagged', 1),
    hits: dossiersOf(given.hits, 'hits', 0),
    sample: dossiersOf(given.sample, 'sample', 0),
    sampleHits: dossiersOf(given['sample-hits'], 'sample-hits', 0),
  };
  check(counts);
  const result = estimate(counts);
  if (result.refused !== null)
    throw new UsageError(
      `Zonder steekproef hadden ${whole(result.dossiers)} dossiers geen kans om te worden getrokken; over de hele populatie valt dan niets te zeggen.`,
    );
  const { precision, recall, fpr, baseRate } = result.measures;
  console.log(`Efficiëntie (precision): ${percentage(precision)}; het interval geldt voor een volgende selectie.`);
  console.log(`Effectiviteit (recall): ${estimateWords(recall, 'er is geen onrechtmatig dossier gevonden')}`);
  console.log(`Fout-positieven (fpr): ${estimateWords(fpr, 'er is geen rechtmatig dossier')}`);
  console.log(`Onrechtmatig in de populatie: ${percentage(baseRate)}`);
  await writeJson(json, { precision, recall, fpr, baseRate });
}

const estimateWords = (measure: Estimate | null, otherwise: string): string =>
  measure === null ? `niet te bepalen, ${otherwise}` : percentage(measure);

function check({ population, flagged, hits, sample, sampleHits }: TwoPhaseCounts): void {
  if (flagged > population) throw new UsageError('--flagged is groter dan --population.');
  if (hits > flagged) throw new UsageError('--hits is groter dan --flagged.');
  if (sampleHits > sample) throw new UsageError('--sample-hits is groter dan --sample.');
  if (sample > population - flagged)
    throw new UsageError('--sample is groter dan het aantal dossiers buiten de selectie.');
}

/**
 * `stat recalibrate`: a score of a model as it holds in the population.
 * @throws UsageError for anything but shares, and AppError FILE_WRITE_FAILED
 */
export async function recalibrate(words: string[]): Promise<void> {
  const given = readArguments(words, { score: 'text', trained: 'text', population: 'text', json: 'text' });
  const score = scoreOf(required(given.score, 'score'));
  const trained = shareOf(given.trained, 'trained');
  const population = shareOf(given.population, 'population');
  const probability = recalibrated(score, { trained, population });
  console.log(
    `In de populatie naar schatting ${outOfHundred(probability)}, onder de trainingsdossiers ${outOfHundred(score)}.`,
  );
  await writeJson(given.json, { probability });
}

function scoreOf(text: string): number {
  const score = numberOf(text);
  if (!(score >= 0 && score <= 1)) throw new UsageError(`--score is een kans van 0 tot en met 1, en niet '${text}'.`);
  return score;
}

/** Never with more than two digits: the third would promise what no model can keep. */
function outOfHundred(probability: number): string {
  const count = Math.round(100 * probability);
  if (count === 0) return 'minder dan 1 van de 100';
  return count === 100 ? 'meer dan 99 van de 100' : `${whole(count)} van de 100`;
}
