import { powerOfComparison } from '../../shared/learning/stats/power-of-comparison.ts';
import { sampleSizeForDifference } from '../../shared/learning/stats/sample-size-for-difference.ts';
import { type EqualityLimit, sampleSizeForEquality } from '../../shared/learning/stats/sample-size-for-equality.ts';
import { sampleSizeForMargin } from '../../shared/learning/stats/sample-size-for-margin.ts';
import { smallestDifference } from '../../shared/learning/stats/smallest-difference.ts';
import { readArguments, required, UsageError } from './arguments.ts';
import { dossiersOf, numberOf, refuseOthers, shareOf, shareOr } from './stat-numbers.ts';
import { tellMunicipality } from './stat-plan-municipality.ts';
import { decimal, whole, writeJson } from './words.ts';

const DEFAULT_POWER = 0.8;
const percent = (share: number): string => `${decimal(100 * share, 1)} %`;

/**
 * `stat plan`: how many dossiers a question takes. With --margin one share, with --against two of them, with --per-group what so many can
 * show, with --capacity the questions of a municipality.
 * @throws UsageError when the options do not make one question, and AppError FILE_WRITE_FAILED
 */
export async function plan(words: string[]): Promise<void> {
  const { json, ...given } = readArguments(words, {
    base: 'text',
    margin: 'text',
    population: 'text',
    against: 'text',
    power: 'text',
    'per-group': 'text',
    capacity: 'text',
    json: 'text',
  });
  const base = shareOf(given.base, 'base');
  const { margin, population, against, power, capacity, 'per-group': perGroup } = given;
  if (capacity !== undefined) {
    refuseOthers(given, ['base', 'population', 'capacity', 'margin', 'power']);
    await writeJson(json, tellMunicipality({ base, population, capacity, margin, power }));
  } else if (perGroup !== undefined) {
    refuseOthers(given, ['base', 'per-group', 'against', 'power']);
    await writeJson(json, tellReach(base, dossiersOf(perGroup, 'per-group', 1), against, power));
  } else if (against !== undefined) {
    refuseOthers(given, ['base', 'against', 'power']);
    await writeJson(json, tellDifference(base, shareOf(against, 'against'), shareOr(power, 'power', DEFAULT_POWER)));
  } else if (margin !== undefined) {
    refuseOthers(given, ['base', 'margin', 'population']);
    await writeJson(json, tellMargin(base, shareOf(margin, 'margin'), population));
  } else throw new UsageError('Zeg met --margin, --against, --per-group of --capacity wat u wilt weten.');
}

function tellMargin(base: number, margin: number, given: string | undefined): object {
  const population = given === undefined ? Number.POSITIVE_INFINITY : dossiersOf(given, 'population', 1);
  const n = sampleSizeForMargin({ share: base, margin, population });
  const drawnFrom = given === undefined ? 'een onbegrensde populatie' : `${whole(population)} dossiers`;
  console.log(
    `Trek ${whole(n)} dossiers uit ${drawnFrom}: dan is een aandeel van ${percent(base)} bekend op ${decimal(100 * margin, 1)} procentpunt na (95 %).`,
  );
  return { n };
}

function tellDifference(base: number, against: number, power: number): object {
  if (base === against)
    throw new UsageError('--base en --against zijn gelijk: er is dan geen verschil om aan te tonen.');
  const shares = { share1: base, share2: against, power };
  const nPerGroup = sampleSizeForDifference(shares);
  const nPerGroupCorrected = sampleSizeForDifference({ ...shares, continuityCorrection: true });
  console.log(
    `Om ${percent(base)} van ${percent(against)} te onderscheiden met een kans van ${percent(power)} zijn ${whole(nPerGroup)} dossiers per groep nodig; voor de exacte toets ${whole(nPerGroupCorrected)} (met continuïteitscorrectie).`,
  );
  return { nPerGroup, nPerGroupCorrected };
}

function tellReach(base: number, n: number, against: string | undefined, givenPower: string | undefined): object {
  const wanted = shareOr(givenPower, 'power', DEFAULT_POWER);
  const found = smallestDifference(base, { n1: n, n2: n }, wanted);
  console.log(
    found === null
      ? `Met ${whole(n)} dossiers per groep is geen enkel verschil met ${percent(base)} aan te tonen.`
      : `Met ${whole(n)} dossiers per groep is een aandeel vanaf ${percent(found.share)} van ${percent(base)} te onderscheiden met een kans van ${percent(wanted)}.`,
  );
  if (against === undefined) return { smallest: found };
  const share = shareOf(against, 'against');
  const reached = powerOfComparison(share, base, { n1: n, n2: n });
  const how = reached.method === 'exact-fisher' ? 'exact berekend' : 'normale benadering';
  console.log(`De kans om ${percent(share)} te onderscheiden is ${percent(reached.power)} (${how}).`);
  return { smallest: found, ...reached };
}

/** `stat equivalence`: dossiers per group to show two shares equal. @throws UsageError, and AppError FILE_WRITE_FAILED */
export async function equivalence(words: string[]): Promise<void> {
  const given = readArguments(words, { base: 'text', ratio: 'text', margin: 'text', power: 'text', json: 'text' });
  const share = shareOf(given.base, 'base');
  const power = shareOr(given.power, 'power', DEFAULT_POWER);
  const limit = limitOf(given.ratio, given.margin);
  const nPerGroup = sampleSizeForEquality({ share, limit, power });
  const within =
    limit.kind === 'ratio'
      ? `een verhouding van ${decimal(1 / limit.ratio)} tot ${decimal(limit.ratio)}`
      : `${decimal(100 * limit.margin, 1)} procentpunt`;
  console.log(
    `Om twee groepen met elk ${percent(share)} gelijk te noemen binnen ${within} zijn ${whole(nPerGroup)} dossiers per groep nodig (twee eenzijdige toetsen van 5 %, kans ${percent(power)}).`,
  );
  await writeJson(given.json, { nPerGroup });
}

function limitOf(ratio: string | undefined, margin: string | undefined): EqualityLimit {
  if (margin !== undefined && ratio !== undefined) throw new UsageError('Kies --ratio of --margin, niet allebei.');
  if (margin !== undefined) return { kind: 'margin', margin: shareOf(margin, 'margin') };
  const value = numberOf(required(ratio, 'ratio'));
  if (!(value > 1 && value <= HIGHEST_RATIO))
    throw new UsageError(`--ratio is een getal boven 1 en hoogstens ${HIGHEST_RATIO}, zoals 1,25, en niet '${ratio}'.`);
  return { kind: 'ratio', ratio: value };
}

const HIGHEST_RATIO = 100;
