import { type Reason, type ReasonCode, reasons, type Verdict } from './refusals-reasons.ts';

/** Lower case without accents, so that "Geboorteland" and "Cliënt" meet their pattern. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The words of a header in two readings, joined by ` | `: split at capitals and digits (`geboorteLand2` is geboorte land 2) and
 * split at punctuation only (`BSNnummer` is bsnnummer).
 */
export function headerWords(header: string): string {
  const byCapitals = header
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2');
  const words = (text: string) =>
    foldText(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .join(' ');
  return ` ${words(byCapitals)} | ${words(header)} `;
}

/**
 * A pattern is one or more whole words; words may also stand glued together (`geb land` matches geb_land and gebland), `*` stands for
 * any letters and digits at the side of a word where it is written, and `^` ties the pattern to the first word.
 */
function patternSource(pattern: string): string {
  const anchored = pattern.startsWith('^');
  const words = foldText(anchored ? pattern.slice(1) : pattern).replaceAll('*', '[a-z0-9]*');
  return `${anchored ? '(?<=^ |\\| )' : '(?<= )'}${words.replaceAll(' ', ' ?')}(?= )`;
}

function compile(patterns: readonly string[]): RegExp | null {
  return patterns.length === 0 ? null : new RegExp(patterns.map(patternSource).join('|'));
}

interface HeaderRule {
  readonly reason: Reason;
  readonly matches: RegExp | null;
  readonly except: RegExp | null;
}

const rules: readonly HeaderRule[] = reasons.map((reason) => ({
  reason,
  matches: compile(reason.headers),
  except: compile(reason.except),
}));

/** What a header alone says about its column; null when it says nothing. The strictest reason wins. */
export function judgeHeader(header: string): { readonly verdict: Verdict; readonly reasonCode: ReasonCode } | null {
  const words = headerWords(header);
  const rule = rules.find(({ matches, except }) => matches?.test(words) && !except?.test(words));
  return rule === undefined ? null : { verdict: rule.reason.verdict, reasonCode: rule.reason.code };
}
