import { numeratorsOf } from '../../shared/learning/stats/numerators-of.ts';
import { required, UsageError } from './arguments.ts';
import { decimal, whole } from './words.ts';

/** More dossiers than the country has; beyond it a count is a typing error, and the exact test would take minutes. */
export const MOST_DOSSIERS = 1_000_000;

export interface Counted {
  readonly hits: number;
  readonly n: number;
}

/** `8/22`. @throws UsageError for percentages, shares, and counts that do not fit together; says which counts a percentage may mean */
export function countedOf(text: string): Counted {
  const percentage = /^(\d+(?:[.,]\d+)?)\s*%\s*\/\s*(\d+)$/.exec(text);
  if (percentage !== null)
    throw new UsageError(percentageSentence(text, percentage[1] as string, percentage[2] as string));
  const counts = /^(\d+)\/(\d+)$/.exec(text);
  if (counts === null)
    throw new UsageError(`'${text}' is geen aantal van een aantal. Schrijf bijvoorbeeld 8/22: 8 raak van 22.`);
  const hits = Number(counts[1]);
  const n = Number(counts[2]);
  if (n === 0) throw new UsageError(`In '${text}' is het totaal 0: er is niets om een aandeel van te nemen.`);
  if (n > MOST_DOSSIERS) throw new UsageError(`In '${text}' is het totaal meer dan ${whole(MOST_DOSSIERS)}.`);
  if (hits > n) throw new UsageError(`In '${text}' is het aantal raak groter dan het totaal.`);
  return { hits, n };
}

/** "38 % van 22 is geen geheel aantal; bedoelt u 8 (36,4 %) of 9 (40,9 %)?" */
function percentageSentence(text: string, written: string, total: string): string {
  const percentage = Number(written.replace(',', '.'));
  const n = Number(total);
  const decimals = written.split(/[.,]/)[1]?.length ?? 0;
  if (percentage > 100 || n === 0 || n > MOST_DOSSIERS || decimals > 6)
    return `'${text}' is geen aantal van een aantal. Schrijf bijvoorbeeld 8/22: 8 raak van 22.`;
  const { fits, nearest } = numeratorsOf(percentage, n, decimals);
  const said = `${decimal(percentage, decimals)} % van ${whole(n)}`;
  if (fits.length > MOST_CANDIDATES)
    return `${said} kan ${whole(fits.length)} verschillende aantallen zijn, van ${whole(fits[0] as number)} tot en met ${whole(fits.at(-1) as number)}. Geef het aantal zelf.`;
  const candidates = (fits.length === 0 ? nearest : fits).map(
    (hits) => `${whole(hits)} (${decimal((100 * hits) / n, 1)} %)`,
  );
  const question = `bedoelt u ${candidates.join(' of ')}?`;
  return fits.length === 0 ? `${said} is geen geheel aantal; ${question}` : `${said} is geen aantal; ${question}`;
}

const MOST_CANDIDATES = 3;

/** A share between 0 and 1, with point or comma. @throws UsageError also for a percentage */
export function shareOf(text: string | undefined, name: string): number {
  const given = required(text, name);
  const value = numberOf(given);
  if (!(value > 0 && value < 1))
    throw new UsageError(`--${name} is een aandeel tussen 0 en 1, zoals 0,05, en niet '${given}'.`);
  return value;
}

/** As `shareOf`, or the fallback when the option was left out. */
export function shareOr(text: string | undefined, name: string, fallback: number): number {
  return text === undefined ? fallback : shareOf(text, name);
}

/** A number written out, with point or comma; NaN for anything else. */
export function numberOf(text: string): number {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** A whole number of dossiers from `low` on. @throws UsageError */
export function dossiersOf(text: string | undefined, name: string, low: number): number {
  const given = required(text, name);
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= low && value <= MOST_DOSSIERS))
    throw new UsageError(
      `--${name} is een geheel getal van ${low} tot en met ${whole(MOST_DOSSIERS)}, en niet '${given}'.`,
    );
  return value;
}

/** Options that say nothing in this combination. @throws UsageError when one was given all the same */
export function refuseOthers(given: Readonly<Record<string, string | undefined>>, used: readonly string[]): void {
  const strange = Object.entries(given).find(([name, value]) => value !== undefined && !used.includes(name));
  if (strange !== undefined) throw new UsageError(`--${strange[0]} past niet bij de andere opties.`);
}

/** A p-value with three digits that count. */
export function pValue(p: number): string {
  if (p < LEAST_P) return 'p < 0,000001';
  return `p = ${new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 3 }).format(p)}`;
}

const LEAST_P = 1e-6;
