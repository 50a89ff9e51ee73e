import { clopperPearson } from '../../shared/learning/stats/clopper-pearson.ts';
import { compareProfiles, type ProfileComparison } from '../../shared/learning/stats/compare-profiles.ts';
import { wilson } from '../../shared/learning/stats/wilson.ts';
import { readArguments, UsageError } from './arguments.ts';
import { type Counted, countedOf, pValue, shareOr } from './stat-numbers.ts';
import { decimal, percentage, verdictWords, whole, withInterval, writeJson } from './words.ts';

/**
 * `stat compare 8/22 5/87 [9/60 ...]`: hit rates against one benchmark, the second; from the third on again profiles.
 * @throws UsageError for anything but counts, and AppError FILE_WRITE_FAILED
 */
export async function compare(words: string[]): Promise<void> {
  const firstOption = words.findIndex((word) => word.startsWith('--'));
  const rates = firstOption === -1 ? words : words.slice(0, firstOption);
  const options = readArguments(words.slice(rates.length), { margin: 'text', json: 'text' });
  const [first, benchmark, ...others] = rates.map(countedOf);
  if (first === undefined || benchmark === undefined)
    throw new UsageError('Geef minstens twee aantallen, zoals 8/22 5/87.');
  const margin = shareOr(options.margin, 'margin', 0.05);
  const profiles = [first, ...others].map((counted) => ({ name: `${counted.hits}/${counted.n}`, ...counted }));
  const compared = compareProfiles(profiles, benchmark, { margin });
  const [{ p, difference, riskRatio, verdict }] = compared as [ProfileComparison];
  await writeJson(options.json, { p, difference, riskRatio, verdict, margin, benchmark, profiles: compared });
  console.log(`Vergeleken met ${rateOf(benchmark)}, marge ${decimal(100 * margin, 1)} procentpunt:`);
  for (const profile of compared) tell(profile, compared.length);
}

/** The share with the interval that the page shows, and the exact one beside it. */
function rateOf({ hits, n }: Counted): string {
  const { low, high } = clopperPearson(hits, n);
  const [from, to] = [low, high].map((bound) => decimal(100 * bound, 1));
  return `${whole(hits)} van ${whole(n)}: ${percentage(wilson(hits, n))}; exact ${from} tot ${to}`;
}

function tell(profile: ProfileComparison, among: number): void {
  const { p, adjustedP, difference, riskRatio, verdict } = profile;
  const points = { value: 100 * difference.value, low: 100 * difference.low, high: 100 * difference.high };
  const corrected = riskRatio.corrected ? ', met 0,5 bij elke cel omdat er een leeg is' : '';
  const together = among === 1 ? '' : `; voor ${among} profielen samen ${pValue(adjustedP)} (Holm)`;
  console.log(`  ${rateOf(profile)}`);
  console.log(`    verschil ${withInterval(points, 1)} procentpunt`);
  console.log(`    ${withInterval(riskRatio)} keer zo vaak${corrected}`);
  console.log(`    Fisher ${pValue(p)}${together}`);
  console.log(`    oordeel: ${verdictWords[verdict]}`);
}
