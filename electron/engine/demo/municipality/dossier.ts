/** Who is on welfare, and from when until when. Nothing here depends on the outcome. */
import type { DemoMunicipalityGroup } from '../../../../shared/domain/demo-municipality-truths.ts';
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { between, chance, logNormal, normal, pick } from '../draws.ts';
import { type Calendar, DAYS_PER_YEAR, firstOfMonth, yearOf } from './calendar.ts';
import { type Setting, streamOf } from './setting.ts';

export interface Dossier {
  readonly index: number;
  readonly number: string;
  readonly client: string;
  /** The partner's client number; null for those who live alone. */
  readonly partner: string | null;
  /** First day in benefit, and the first day no longer; `until` is null for who is still in it at the newest reference date. */
  readonly from: number;
  readonly until: number | null;
  readonly birthYear: number;
  readonly sex: 'M' | 'V' | 'X';
  /** 1 alone, 2 alone with children, 3 together, 4 otherwise. */
  readonly livingForm: '1' | '2' | '3' | '4';
  /** Around 1: people who are late with one thing are late with others. */
  readonly tardiness: number;
}

/** Dossiers that have ended, per dossier that runs at the newest reference date and per year that the delivery covers. */
const LEAVERS_PER_YEAR = 0.15;
const MEDIAN_MONTHS = 36;
const LONGEST_MONTHS = 360;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
const ADULT = 18;

const ageBands = [
  { name: '18-29', from: 19, to: 28, share: 24 },
  { name: '30-39', from: 30, to: 38, share: 23 },
  { name: '40-49', from: 40, to: 48, share: 22 },
  { name: '50-59', from: 50, to: 58, share: 20 },
  { name: '60+', from: 60, to: 66, share: 11 },
] as const;

/** Numbers are handed out over a prime so that they are unique and tell nothing of the order of arrival. */
const NUMBER_PRIME = 9_999_991;
const CLIENT_STEP = 4_301_977;
const DOSSIER_STEP = 2_718_283;

function spreadNumber(sequence: number, step: number): string {
  // The product stays below 2^53 up to two thousand million numbers.
  return String(((sequence + 1) * step) % NUMBER_PRIME).padStart(7, '0');
}

function shareOfLeavers(calendar: Calendar): number {
  const years = (calendar.newest - (calendar.referenceDates[0] ?? calendar.newest)) / DAYS_PER_YEAR;
  return LEAVERS_PER_YEAR * years;
}

/** How many dossiers there are in all, so that about `clients` of them run at the newest reference date. */
export function dossierCount(clients: number, calendar: Calendar): number {
  return Math.round(clients * (1 + shareOfLeavers(calendar)));
}

function drawSpell(
  stream: RandomStream,
  birthYear: number,
  calendar: Calendar,
): { from: number; until: number | null } {
  const [first = calendar.newest] = calendar.referenceDates;
  const leavers = shareOfLeavers(calendar);
  const left = chance(stream, leavers / (1 + leavers));
  const leftOn = first + 1 + stream.integer(Math.max(1, calendar.newest - first));
  const last = left ? leftOn : calendar.newest;
  const months = 1 + Math.min(LONGEST_MONTHS, logNormal(stream, MEDIAN_MONTHS, 0.9));
  // Nobody is in benefit before the year after they come of age.
  const from = Math.max(last - Math.round(months * DAYS_PER_MONTH), firstOfMonth(birthYear + ADULT, 1));
  return { from, until: left ? leftOn : null };
}

/** The dossier with number `index`, from 0. Pure: drawn again, it is the same. */
export function drawDossier(index: number, setting: Setting): Dossier {
  const stream = streamOf(setting, index, 'dossier');
  const band = pick(
    stream,
    ageBands.map((each) => [each, each.share] as const),
  );
  const birthYear = yearOf(setting.calendar.newest) - between(stream, band.from, band.to);
  const livingForm = pick<Dossier['livingForm']>(stream, [
    ['1', 52],
    ['2', 24],
    ['3', 18],
    ['4', 6],
  ]);
  return {
    index,
    number: `D${spreadNumber(index, DOSSIER_STEP)}`,
    client: `C${spreadNumber(2 * index, CLIENT_STEP)}`,
    partner: livingForm === '3' ? `C${spreadNumber(2 * index + 1, CLIENT_STEP)}` : null,
    ...drawSpell(stream, birthYear, setting.calendar),
    birthYear,
    sex: chance(stream, 0.004) ? 'X' : chance(stream, livingForm === '2' ? 0.62 : 0.5) ? 'V' : 'M',
    livingForm,
    tardiness: Math.exp(0.6 * normal(stream) - 0.18),
  };
}

export function isActive(dossier: Dossier, day: number): boolean {
  return dossier.from <= day && (dossier.until === null || day < dossier.until);
}

/** The days of which events are drawn: in benefit and not before the history begins. Empty (`to` before `from`) where there are none. */
export function eventDays(dossier: Dossier, calendar: Calendar): { from: number; to: number } {
  return {
    from: Math.max(dossier.from, calendar.historyFrom),
    to: Math.min(dossier.until === null ? calendar.newest : dossier.until - 1, calendar.newest),
  };
}

/** Whether the applicant belongs to a group in the year of `day`. */
export function isInGroup(dossier: Dossier, group: DemoMunicipalityGroup, day: number): boolean {
  if (group.attribute === 'geslacht') return dossier.sex === group.level;
  return ageGroup(yearOf(day) - dossier.birthYear) === group.level;
}

function ageGroup(age: number): (typeof ageBands)[number]['name'] {
  if (age < 30) return '18-29';
  if (age < 40) return '30-39';
  if (age < 50) return '40-49';
  return age < 60 ? '50-59' : '60+';
}
