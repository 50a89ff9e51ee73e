import type { DecimalStyle } from './columns.ts';

/**
 * The spelling of a number. `comma` and `point` are certain; `grouped` is `1.345`, which is 1345 in a Dutch file and 1.345 in another;
 * `zeros` is a whole number with leading zeros, which is a code and not a quantity.
 */
export type NumberForm = 'none' | 'integer' | 'zeros' | 'comma' | 'point' | 'grouped';

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PLUS = 43;
const COMMA = 44;
const POINT = 46;

const withExponent = /^[+-]?\d+(?:[.,]\d+e[+-]?|e[+-])\d{1,3}$/i;
const groupedThousands = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;

function withoutCurrency(text: string): string {
  return text.charCodeAt(0) === 0x20ac ? text.slice(1).trimStart() : text;
}

/** How a trimmed text is spelled as a number; `none` when it is not one. Runs once per cell, hence the loop over character codes. */
export function numberForm(trimmed: string): NumberForm {
  const text = withoutCurrency(trimmed);
  const first = text.charCodeAt(0);
  const start = first === MINUS || first === PLUS ? 1 : 0;
  let points = 0;
  let commas = 0;
  let mark = -1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    if (code === POINT) points += 1;
    else if (code === COMMA) commas += 1;
    else return withExponent.test(text) ? (text.includes(',') ? 'comma' : 'point') : 'none';
    mark = at;
  }
  const digits = text.length - start - points - commas;
  if (digits === 0) return 'none';
  if (mark === -1) return text.charCodeAt(start) === ZERO && digits > 1 ? 'zeros' : 'integer';
  if (mark === text.length - 1 || commas > 1) return 'none';
  if (points === 0) return 'comma';
  if (points === 1 && commas === 0) return groupedThousands.test(text) ? 'grouped' : 'point';
  return groupedThousands.test(text) ? 'comma' : 'none';
}

/** Up to this many digits a number and the power of ten it is divided by are exact, so that their quotient is rounded once. */
const EXACT_DIGITS = 15;

/** `numberOfForm` for plain digits with at most 15 of them; NaN where that does not suffice. */
function quickNumber(text: string, mark: number): number {
  const first = text.charCodeAt(0);
  const start = first === MINUS || first === PLUS ? 1 : 0;
  let mantissa = 0;
  let digits = 0;
  let scale = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      mantissa = mantissa * 10 + (code - ZERO);
      digits += 1;
      if (scale > 0) scale *= 10;
    } else if (code === mark) scale = 1;
    else if (code !== POINT) return Number.NaN;
  }
  if (digits > EXACT_DIGITS) return Number.NaN;
  const value = scale > 1 ? mantissa / scale : mantissa;
  return first === MINUS ? -value : value;
}

/** The number that a text of a known form spells, see `parseNumber`. NaN for form `none`. */
export function numberOfForm(trimmed: string, form: NumberForm, style: DecimalStyle): number {
  if (form === 'none') return Number.NaN;
  const dutch = form === 'comma' || (form === 'grouped' && style === 'comma');
  const quick = quickNumber(trimmed, dutch ? COMMA : POINT);
  if (!Number.isNaN(quick)) return quick;
  const text = withoutCurrency(trimmed);
  return Number(dutch ? text.replaceAll('.', '').replace(',', '.') : text);
}

/**
 * The number that a text spells, NaN when it spells none. A form that is certain is read by its form; `style` decides about `1.345`.
 * Accepts a sign, a euro sign in front, thousands points (`1.345,67`), a decimal point (`1345.67`) and exponents (`1e-05`).
 */
export function parseNumber(trimmed: string, style: DecimalStyle): number {
  return numberOfForm(trimmed, numberForm(trimmed), style);
}

/** A number as Dutch files spell it: decimal comma, no thousands point. NaN and infinities are empty. */
export function formatNumber(value: number): string {
  return Number.isFinite(value) ? String(value).replace('.', ',') : '';
}
