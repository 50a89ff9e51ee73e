import type { ColumnProfile } from '../../../shared/domain/columns.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import type { Formats } from '../../i18n/format.ts';
import type { IntakeWords } from './text.ts';

const shownValues = 3;
/** A quantity with more different values than this is told better by its range than by its most frequent values. */
const fewNumbers = 6;
const isYear = (value: number) => Number.isInteger(value) && value >= 1850 && value <= 2150;

/** What the values of a column look like, in words. Empty for columns whose values are not shown. */
export function valueWords(profile: ColumnProfile, format: Formats, words: IntakeWords): string {
  const { kind, min, max, mean, topValues, distinct } = profile;
  const isSpread = kind === 'date' || (kind === 'number' && distinct > fewNumbers);
  if (topValues.length > 0 && !isSpread) {
    const shown = topValues.slice(0, shownValues).map(({ value, count }) => `${value} (${format.count(count)})`);
    const rest = distinct - shown.length;
    return rest > 0 ? `${shown.join(', ')} ${words.others(format.count(rest))}` : shown.join(', ');
  }
  if (min === null || max === null) return '';
  if (kind === 'date') return words.range(format.date(isoOfDays(min)), format.date(isoOfDays(max)));
  // A year is no quantity: 1984 and not 1.984.
  const areYears = isYear(min) && isYear(max);
  const digits = Number.isInteger(min) && Number.isInteger(max) ? 0 : 2;
  const say = (value: number) => (areYears ? String(value) : format.number(value, digits));
  const range = words.range(say(min), say(max));
  return mean === null || areYears ? range : `${range}, ${words.mean(format.number(mean, 1))}`;
}
