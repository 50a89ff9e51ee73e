import type { Language } from '../../../i18n/language.ts';
import { readDecimal } from '../../train/fields/decimal.ts';

/** How the analyst knows the hits. */
export type HitsWay = 'count' | 'percentage';

export interface TypedProfile {
  readonly name: string;
  readonly period: string;
  readonly n: string;
  readonly way: HitsWay;
  readonly hits: string;
  readonly percentage: string;
  /** Count that was picked for a percentage that can stand for several, or for none. */
  readonly picked: number | null;
  readonly confirmed: boolean;
}

export const emptyProfile: TypedProfile = {
  name: '',
  period: '',
  n: '',
  way: 'count',
  hits: '',
  percentage: '',
  picked: null,
  confirmed: false,
};

const MOST = 1_000_000;
const MOST_DECIMALS = 6;
/** More candidates than these are not a choice but a guess. */
export const MOST_CANDIDATES = 4;

/** A whole number within limits; null for an empty field, NaN for anything else. */
export function readCount(typed: string, least: number, language: Language): number | null {
  const value = readDecimal(typed, language);
  if (value === null) return null;
  return Number.isInteger(value) && value >= least && value <= MOST ? value : Number.NaN;
}

export interface TypedPercentage {
  readonly percentage: number;
  /** With how many decimals it was written: "38" stands for more counts than "38,0". */
  readonly decimals: number;
}

/** A percentage with its decimals; null for what is no percentage. */
export function readPercentage(typed: string, language: Language): TypedPercentage | null {
  const text = typed.trim().replace(/\s*%$/, '');
  const percentage = readDecimal(text, language) ?? Number.NaN;
  const decimals = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;
  return percentage >= 0 && percentage <= 100 && decimals <= MOST_DECIMALS ? { percentage, decimals } : null;
}

export interface Numerators {
  readonly fits: readonly number[];
  readonly nearest: readonly number[];
}

/** What is asked about a percentage: nothing when one count fits, else which one it is; with too many there is nothing to choose. */
export type PercentageQuestion =
  | { readonly kind: 'one'; readonly hits: number }
  | { readonly kind: 'several' | 'none'; readonly candidates: readonly number[] }
  | { readonly kind: 'too-many'; readonly low: number; readonly high: number };

export function questionAbout({ fits, nearest }: Numerators): PercentageQuestion {
  const [low, high] = [fits[0], fits.at(-1)];
  if (low === undefined || high === undefined) return { kind: 'none', candidates: nearest };
  if (fits.length === 1) return { kind: 'one', hits: low };
  return fits.length > MOST_CANDIDATES ? { kind: 'too-many', low, high } : { kind: 'several', candidates: fits };
}

/** The hits that a percentage stands for once its question is answered; null before. */
export function hitsOf(question: PercentageQuestion | null, picked: number | null): number | null {
  if (question === null || question.kind === 'too-many') return null;
  if (question.kind === 'one') return question.hits;
  return picked !== null && question.candidates.includes(picked) ? picked : null;
}

export interface ReadyProfile {
  readonly name: string;
  readonly period: string;
  readonly n: number;
  readonly hits: number;
}

/** The profile as it can be kept; null while something is missing or wrong. */
export function readProfile(
  typed: TypedProfile,
  question: PercentageQuestion | null,
  language: Language,
): ReadyProfile | null {
  const [name, period] = [typed.name.trim(), typed.period.trim()];
  const n = readCount(typed.n, 1, language) ?? Number.NaN;
  const counted = typed.way === 'count' ? readCount(typed.hits, 0, language) : hitsOf(question, typed.picked);
  const hits = counted ?? Number.NaN;
  if (name === '' || period === '' || !typed.confirmed || !(hits <= n)) return null;
  return { name, period, n, hits };
}
