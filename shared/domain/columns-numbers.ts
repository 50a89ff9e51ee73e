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

/**
 * The number that a text spells, NaN when it spells none. A form that is certain is read by its form; `style` decides about `1.345`.
 * Accepts a sign, a euro sign in front, thousands points (`1.345,67`), a decimal point (`1345.67`) and exponents (`1e-05`).
 */
export function parseNumber(trimmed: string, style: DecimalStyle): number {
  const form = numberForm(trimmed);
  if (form === 'none') return Number.NaN;
  const text = withoutCurrency(trimmed);
  if (form === 'comma') return Number(text.replaceAll('.', '').replace(',', '.'));
  if (form === 'grouped' && style === 'comma') return Number(text.replaceAll('.', ''));
  return Number(text);
}

/** A number as Dutch files spell it: decimal comma, no thousands point. NaN and infinities are empty. */
export function formatNumber(value: number): string {
  return Number.isFinite(value) ? String(value).replace('.', ',') : '';
}
