import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../electron/cli/arguments.ts';
import { stat } from '../../../electron/cli/stat.ts';
import { planFor } from '../../../electron/engine/assess/plan.ts';
import { AppError } from '../../../shared/errors.ts';
import { completePlan } from '../../../shared/learning/stats/plan-questions.ts';
import { twoPhase } from '../../../shared/learning/stats/two-phase.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'toetssteen-stat-'));
const json = join(folder, 'result.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command prints, one string. */
let said: string;
beforeEach(() => {
  said = '';
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    said += `${line}\n`;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Runs one line, words apart by spaces, and reads back what it wrote. */
async function result(line: string): Promise<Record<string, unknown>> {
  await stat([...line.split(' '), '--json', json]);
  return JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>;
}

/** The sentence with which a line is refused. */
async function refusal(line: string): Promise<string> {
  try {
    await stat(line.split(' '));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`not refused: ${line}`);
}

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

describe('stat compare', () => {
  it('gives the published figures of 8/22 against 5/87', async () => {
    const { p, difference, riskRatio, verdict } = await result('compare 8/22 5/87');
    const points = Object.values(difference as Estimate).map((share) => (100 * share).toFixed(1));
    const { value, low, high } = riskRatio as Estimate;
    expect((p as number).toFixed(6)).toBe('0.000556');
    expect(points).toEqual(['30.6', '12.6', '51.6']);
    expect([value.toFixed(2), low.toFixed(2), high.toFixed(1)]).toEqual(['6.33', '2.29', '17.5']);
    expect(verdict).toBe('difference');
    expect(said).toContain('5 van 87: 5,7 % (2,5 tot 12,8 %); exact 1,9 tot 12,9');
    expect(said).toContain('p = 0,000556');
    expect(said).toContain('oordeel: verschil aangetoond');
    expect(said).not.toContain('Holm');
  });

  it('compares more profiles with the second, and corrects for their number', async () => {
    const { profiles, benchmark, p } = await result('compare 8/22 5/87 9/60');
    const [first, other] = profiles as { name: string; p: number; adjustedP: number; verdict: string }[];
    expect(benchmark).toEqual({ hits: 5, n: 87 });
    expect(first).toMatchObject({ name: '8/22', p, adjustedP: 2 * (p as number) });
    expect(other).toMatchObject({ name: '9/60', verdict: 'undecided' });
    expect(said).toContain('voor 2 profielen samen p = 0,00111 (Holm)');
  });

  it('uses the margin for what counts as equal', async () => {
    expect((await result('compare 100/1000 105/1000 --margin 0,05')).verdict).toBe('equal-within-margin');
    expect(said).toContain('gelijk binnen marge');
    expect((await result('compare 100/1000 105/1000 --margin 0.01')).verdict).toBe('undecided');
  });

  it('tells of an empty cell, and of a p too small to print', async () => {
    await result('compare 0/22 5/87');
    expect(said).toContain('met 0,5 bij elke cel');
    await result('compare 500/600 5/600');
    expect(said).toContain('p < 0,000001');
  });

  it.each([
    ['compare 38%/22 5/87', '38 % van 22 is geen geheel aantal; bedoelt u 8 (36,4 %) of 9 (40,9 %)?'],
    ['compare 36,4%/22 5/87', '36,4 % van 22 is geen aantal; bedoelt u 8 (36,4 %)?'],
    ['compare 12%/200 5/87', '12 % van 200 is geen aantal; bedoelt u 23 (11,5 %) of 24 (12,0 %)?'],
    [
      'compare 38%/4000 5/87',
      '38 % van 4.000 kan 40 verschillende aantallen zijn, van 1.500 tot en met 1.539. Geef het aantal zelf.',
    ],
    ['compare 138%/22 5/87', "'138%/22' is geen aantal van een aantal."],
    ['compare 38% 5/87', "'38%' is geen aantal van een aantal."],
    ['compare 0.38/22 5/87', "'0.38/22' is geen aantal van een aantal."],
    ['compare acht/22 5/87', "'acht/22' is geen aantal van een aantal."],
    ['compare 23/22 5/87', "In '23/22' is het aantal raak groter dan het totaal."],
    ['compare 0/0 5/87', "In '0/0' is het totaal 0"],
    ['compare 5/1000001 5/87', "In '5/1000001' is het totaal meer dan 1.000.000."],
    ['compare -8/22 5/87', "'-8/22' is negatief"],
    ['compare 8/22', 'Geef minstens twee aantallen'],
    ['compare 8/22 5/87 --margin 5', '--margin is een aandeel tussen 0 en 1'],
    ['compare 8/22 5/87 --margin 0.05 7/30', 'Dit begrijp ik niet'],
  ])('refuses %s', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence);
    expect(said).toBe('');
  });
});

describe('stat plan', () => {
  it.each([
    ['plan --base 0.05 --margin 0.02', 457],
    ['plan --base 0.05 --margin 0.02 --population 9000', 435],
    ['plan --base 0.05 --margin 0.02 --population 2300', 381],
    ['plan --base 0,05 --margin 0,02 --population 230', 154],
  ])('%s takes %d', async (line, n) => {
    expect(await result(line)).toEqual({ n });
    expect(said).toContain(`Trek ${n} dossiers`);
  });

  it('tells two shares apart', async () => {
    expect(await result('plan --base 0.05 --against 0.15 --power 0.8')).toEqual({
      nPerGroup: 141,
      nPerGroupCorrected: 160,
    });
    expect(said).toContain('141 dossiers per groep');
  });

  it('says what so many can show', async () => {
    const found = await result('plan --base 0.05 --per-group 60 --against 0.15');
    expect(found).toMatchObject({ method: 'exact-fisher' });
    expect(found.power).toBeGreaterThan(0.3);
    expect(found.power).toBeLessThan(0.35);
    expect((found.smallest as { share: number }).share).toBeCloseTo(0.237, 3);
    expect(await result('plan --base 0.05 --per-group 2')).toEqual({ smallest: null });
    expect(said).toContain('geen enkel verschil');
  });

  it('answers the four questions of a municipality, and says what it takes for granted', async () => {
    const { questions } = await result('plan --base 0.05 --population 2300 --capacity 120');
    expect(questions).toMatchObject([
      { question: 'margin', needed: 381, quarters: 7, possible: true },
      { question: 'comparison', needed: 160, quarters: 3, possible: true },
      { question: 'recall', possible: true },
      { question: 'equality', possible: false, obstacle: 'too-few-dossiers' },
    ]);
    const municipality = { dossiers: 2300, capacity: 120, baseRate: 0.05 };
    const { randomShare, precision, margin, smallestGroup } = completePlan(municipality);
    expect(questions).toEqual(planFor({ ...municipality, randomShare, precision, margin, smallestGroup }).answers);
    expect(said).toContain('Aangenomen: 5,0 % onrechtmatig, in de selectie 15,0 %');
    expect(said).toContain('onmogelijk: zoveel zijn er niet');
  });

  it.each([
    ['plan --margin 0.02', '--base ontbreekt'],
    ['plan --base 5% --margin 0.02', "--base is een aandeel tussen 0 en 1, zoals 0,05, en niet '5%'."],
    ['plan --base 5 --margin 2', '--base is een aandeel'],
    ['plan --base 0 --margin 0.02', '--base is een aandeel'],
    ['plan --base 0.05', 'Zeg met --margin, --against, --per-group of --capacity'],
    ['plan --base 0.05 --margin 0.02 --population 0', '--population is een geheel getal'],
    ['plan --base 0.05 --margin 0.02 --population 2.5', '--population is een geheel getal'],
    ['plan --base 0.05 --margin 0.02 --power 0.8', '--power past niet'],
    ['plan --base 0.05 --against 0.15 --population 230', '--population past niet'],
    ['plan --base 0.05 --against 0.05', 'zijn gelijk'],
    ['plan --base 0.05 --per-group 0', '--per-group is een geheel getal'],
    ['plan --base 0.05 --capacity 10', '--population ontbreekt'],
    ['plan --base 0.05 --population 100 --capacity 100', '--capacity moet kleiner zijn'],
    ['plan --base -0.05 --margin 0.02', "'-0.05' is negatief"],
  ])('refuses %s', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence);
    expect(said).toBe('');
  });
});

describe('stat equivalence', () => {
  it('plans for a ratio or a margin', async () => {
    expect(await result('equivalence --base 0.10 --ratio 1.25')).toEqual({ nPerGroup: 3096 });
    expect(said).toContain('3.096 dossiers per groep');
    expect(said).toContain('0,80 tot 1,25');
    const { nPerGroup } = await result('equivalence --base 0.10 --margin 0.05');
    expect(nPerGroup).toBe(617);
    expect(said).toContain('5,0 procentpunt');
  });

  it.each([
    ['equivalence --base 0.10', '--ratio ontbreekt'],
    ['equivalence --base 0.10 --ratio 0.8', '--ratio is een getal boven 1'],
    ['equivalence --base 0.10 --ratio veel', '--ratio is een getal boven 1'],
    ['equivalence --base 0.10 --ratio 1.25 --margin 0.1', 'niet allebei'],
    ['equivalence --base 0.10 --ratio 1.25 --power 80', '--power is een aandeel'],
  ])('refuses %s', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence);
  });
});

describe('stat twophase', () => {
  const line = 'twophase --population 2300 --flagged 45 --hits 8 --sample 87 --sample-hits 5';

  it('gives the four measures as estimates', async () => {
    const expected = twoPhase({ population: 2300, flagged: 45, hits: 8, sample: 87, sampleHits: 5 });
    expect(expected.refused === null && (await result(line))).toEqual(expected.refused === null && expected.measures);
    expect(said).toContain('Effectiviteit (recall): 5,8 % (2,7 tot 15,4 %)');
  });

  it('says where there is nothing to measure', async () => {
    const found = await result('twophase --population 230 --flagged 20 --hits 0 --sample 30 --sample-hits 0');
    expect(found).toMatchObject({ recall: null, baseRate: { value: 0, low: 0 } });
    expect(said).toContain('niet te bepalen');
  });

  it.each([
    [
      line.replace('--sample 87 --sample-hits 5', '--sample 0 --sample-hits 0'),
      'Zonder steekproef hadden 2.255 dossiers geen kans',
    ],
    [line.replace('--hits 8', '--hits 46'), '--hits is groter dan --flagged'],
    [line.replace('--sample-hits 5', '--sample-hits 88'), '--sample-hits is groter dan --sample'],
    [line.replace('--flagged 45', '--flagged 2301'), '--flagged is groter dan --population'],
    [line.replace('--sample 87', '--sample 2256'), '--sample is groter dan het aantal'],
    [line.replace('--flagged 45', '--flagged 0'), '--flagged is een geheel getal'],
    [line.replace('--hits 8', '--hits 18%'), '--hits is een geheel getal'],
    ['twophase --population 2300', '--flagged ontbreekt'],
  ])('refuses %s', async (wrong, sentence) => {
    expect(await refusal(wrong)).toContain(sentence);
    expect(said).toBe('');
  });
});

describe('stat recalibrate', () => {
  it('gives the probability in the population, in words with two digits at most', async () => {
    const { probability } = await result('recalibrate --score 0.5 --trained 0.2 --population 0.05');
    expect(probability).toBeCloseTo(4 / 23, 12);
    expect(said).toContain('naar schatting 17 van de 100');
    await result('recalibrate --score 0.01 --trained 0.2 --population 0.05');
    expect(said).toContain('minder dan 1 van de 100');
    expect((await result('recalibrate --score 1 --trained 0.2 --population 0.05')).probability).toBe(1);
    expect(said).toContain('meer dan 99 van de 100');
  });

  it.each([
    ['recalibrate --score 50% --trained 0.2 --population 0.05', '--score is een kans van 0 tot en met 1'],
    ['recalibrate --score 0.5 --trained 0 --population 0.05', '--trained is een aandeel'],
    ['recalibrate --score 0.5 --trained 0.2', '--population ontbreekt'],
  ])('refuses %s', async (line, sentence) => {
    expect(await refusal(line)).toContain(sentence);
  });
});

describe('stat', () => {
  it('names its calculations when it does not know one', async () => {
    expect(await refusal('guess')).toContain("compare, plan, equivalence, twophase, recalibrate; 'guess' is er geen");
    await expect(stat([])).rejects.toThrow('Kies een berekening');
    await expect(stat(['toString'])).rejects.toThrow(UsageError);
  });

  it('says so when the result cannot be written', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder.json');
    await expect(stat(['compare', '8/22', '5/87', '--json', nowhere])).rejects.toThrow(AppError);
  });

  it('is a command of the command line, with its exit code', () => {
    const run = (words: string[]) =>
      spawnSync(process.execPath, [join(root, 'electron/cli.ts'), 'stat', ...words], { encoding: 'utf8' });
    const good = run(['plan', '--base', '0.05', '--margin', '0.02', '--population', '2300']);
    expect([good.status, good.stdout]).toEqual([0, expect.stringContaining('Trek 381 dossiers uit 2.300')]);
    const bad = run(['compare', '38%/22', '5/87']);
    expect([bad.status, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr.split('\n')[0]).toBe('38 % van 22 is geen geheel aantal; bedoelt u 8 (36,4 %) of 9 (40,9 %)?');
    expect(bad.stderr).not.toContain('    at ');
  });
});
