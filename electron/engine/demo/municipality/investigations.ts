/** The particulars of the investigations that the course of things brings. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { between, chance, logNormal, pick } from '../draws.ts';
import type { Result, Selected } from './course.ts';
import type { Dossier } from './dossier.ts';
import { type Setting, streamOf } from './setting.ts';

/** The fields hold the codes of the table Onderzoeken. */
export interface Investigation extends Selected {
  readonly number: string;
  readonly route: string;
  readonly start: number;
  readonly end: number;
  readonly method: string;
  readonly blind: boolean;
  readonly outcome: string;
  readonly cause: string;
  readonly ground: string;
  /** Euros, 0 without. */
  readonly reclaimed: number;
  readonly backPay: number;
  /** How the objection ends: 0 none made, 2 dismissed, 3 upheld. */
  readonly objection: '0' | '2' | '3';
  readonly caseworker: string;
}

/** Found out something that is no mistake of the municipality; an upheld objection takes it back later. */
export function isFinding(result: Result): boolean {
  return result === 'unlawful' || result === 'upheld';
}

/** Days from selection to start, and from start to end: most are done before the next reference date. */
const FIRST_START = 1;
const LAST_START = 30;
const SHORTEST = 14;
const LONGEST = 75;
/** Benefits that are found unlawful and end within this time were ended because of it. */
const ENDED_WITHIN_DAYS = 200;

function drawRoute(stream: RandomStream, { random, unlawful, hasSignal }: Selected): string {
  const route = pick(stream, [
    ['4', hasSignal ? 45 : 0],
    ['5', unlawful ? 22 : 8],
    ['6', 34],
    ['7', 18],
    ['8', 24],
  ]);
  return random ? '1' : route;
}

function drawOutcome(stream: RandomStream, result: Result, ended: boolean): string {
  const lawful = pick(stream, [
    ['0', 84],
    ['1', 12],
    ['6', 4],
  ]);
  const unlawful = pick(stream, [
    ['2', 38],
    ['4', 44],
    ['5', 18],
  ]);
  if (result === 'brokenOff') return '8';
  if (result === 'withdrawn') return '9';
  if (result === 'lawful') return lawful;
  return ended ? '3' : unlawful;
}

function drawCause(stream: RandomStream, outcome: string): string {
  const cause = pick(stream, [
    ['2', 48],
    ['3', 40],
    ['9', 12],
  ]);
  if (outcome === '6') return '1';
  if (outcome === '1') return '2';
  if (outcome === '5') return '3';
  return ['2', '3', '4'].includes(outcome) ? cause : '';
}

/** The investigations of one dossier, oldest first, those that begin after the newest reference date among them. */
export function investigationsOf(
  dossier: Dossier,
  selected: readonly Selected[],
  setting: Setting,
): readonly Investigation[] {
  const stream = streamOf(setting, dossier.index, 'investigations');
  return selected.map((each, order): Investigation => {
    const start = (setting.calendar.referenceDates[each.quarter] as number) + between(stream, FIRST_START, LAST_START);
    const end = start + between(stream, SHORTEST, LONGEST);
    const ended = dossier.until !== null && dossier.until > start && dossier.until - start < ENDED_WITHIN_DAYS;
    const outcome = drawOutcome(stream, each.result, ended);
    const amount = Math.max(60, logNormal(stream, 1800, 0.8));
    const backPay = logNormal(stream, 250, 0.6);
    const dismissed = chance(stream, 0.12);
    return {
      ...each,
      number: `O${dossier.number.slice(1)}-${order + 1}`,
      route: drawRoute(stream, each),
      start,
      end,
      method: pick(stream, [
        ['1', 40],
        ['2', 30],
        ['3', 22],
        ['4', 8],
      ]),
      blind: chance(stream, each.random ? 0.9 : 0.2),
      outcome,
      cause: drawCause(stream, outcome),
      ground: pick(stream, [
        ['51', 34],
        ['52', 18],
        ['53', 14],
        ['54', 14],
        ['55', 12],
        ['56', 8],
      ]),
      reclaimed: isFinding(each.result) ? amount : 0,
      backPay: outcome === '6' ? backPay : 0,
      objection: each.result === 'upheld' ? '3' : each.result === 'unlawful' && dismissed ? '2' : '0',
      caseworker: `M${String(stream.integer(60)).padStart(3, '0')}`,
    };
  });
}
