import type { ColumnProfile, ValueCount } from '../../../shared/domain/columns.ts';
import type { ColumnVerdict } from '../../../shared/domain/refusals.ts';
import type { SourceColumn } from '../../../shared/domain/source-tables.ts';
import type { InspectedColumn } from '../files/inspect.ts';
import { cellReader, limitsOf } from './read-cell.ts';
import { codeReader } from './read-code.ts';

/** Numbers of dossiers and clients are known only at the import; a text that stands in so many rows is none of them. */
const FEWEST_ROWS = 10;

/** What nobody knows yet is shown only where it looks like codes. */
const anyCode: SourceColumn = { name: '', type: 'code', use: 'feature', required: false };

function keptValues({ profile, usualShape }: InspectedColumn, target: SourceColumn | null): readonly ValueCount[] {
  const { name, index } = profile;
  if (target === null) {
    const read = codeReader(anyCode, usualShape);
    return profile.topValues.filter(({ value, count }) => count >= FEWEST_ROWS && read(value).value !== null);
  }
  const decimal = profile.decimal ?? 'comma';
  const dateFormat = profile.dateFormat ?? (target.type === 'date' ? 'dmy' : null);
  const read = cellReader({ name, index, target, decimal, dateFormat, becomesYear: false, usualShape });
  return profile.topValues.filter(
    ({ value, count }) => (target.type !== 'text' || count >= FEWEST_ROWS) && read(value).value !== null,
  );
}

type Limits = Pick<ColumnProfile, 'min' | 'max' | 'mean'>;
const noLimits: Limits = { min: null, max: null, mean: null };

/** Limits of numbers and dates, where the import keeps both: one that it does not keep is a number of something else. */
function keptLimits({ kind, min, max, mean }: ColumnProfile, target: SourceColumn | null): Limits {
  if (kind === 'date' && target?.type === 'date') return { min, max, mean };
  const isNumber = kind === 'number' && (target?.type === 'whole' || target?.type === 'amount');
  if (target === null || !isNumber || min === null || max === null) return noLimits;
  const [low, high] = limitsOf(target);
  return min < low || max > high ? noLimits : { min, max, mean };
}

/**
 * What the analyst is shown of a column: nothing of a refused one, of numbers that stand for a person or a record, and of what is as good
 * as unique; else only values that the import would keep. All questions stay with a column that may come in: which of them matter depends
 * on what the analyst makes of it.
 */
export function shownProfile(
  column: InspectedColumn,
  verdict: ColumnVerdict,
  target: SourceColumn | null,
): ColumnProfile {
  const { profile } = column;
  const isRefused = verdict.verdict === 'refuse';
  const tellsApart = profile.kind !== 'date' && profile.distinct > 50 && profile.distinct > 0.5 * profile.nonEmpty;
  const isNumber =
    target !== null && (target.pseudonym !== undefined || (target.use === 'key' && target.type !== 'date'));
  const questions = isRefused ? [] : profile.questions;
  if (isRefused || verdict.becomesYear || tellsApart || isNumber)
    return { ...profile, questions, topValues: [], ...noLimits };
  return { ...profile, questions, topValues: keptValues(column, target), ...keptLimits(profile, target) };
}
