import type { ColumnProfile, ColumnQuestion } from '../../../shared/domain/columns.ts';
import type { ColumnVerdict } from '../../../shared/domain/refusals.ts';
import type { ReasonCode } from '../../../shared/domain/refusals-reasons.ts';
import { refusedValue } from '../../../shared/domain/refusals-values.ts';
import type { SourceColumn } from '../../../shared/domain/source-tables.ts';
import type { InspectedColumn } from '../files/inspect.ts';
import { foldName } from './fold-name.ts';

const refused = (verdict: ColumnVerdict, reasonCode: ReasonCode | null): ColumnVerdict => ({
  ...verdict,
  verdict: 'refuse',
  reasonCode,
  foundBy: verdict.foundBy ?? 'header',
  refusedCells: 0,
  becomesYear: false,
});

/** Values that tell sex or postcode, in a column that the layout takes for something else. */
function hidesAttribute({ verdict, reasonCode, foundBy }: ColumnVerdict, { use }: SourceColumn): boolean {
  if (verdict === 'bias') return use !== 'bias';
  return reasonCode === 'POSTCODE' && foundBy !== 'header' && use !== 'bias';
}

/**
 * What the door says of a column once it is known what column of the layout it is. What header or values refuse stays refused; the
 * layout's own names stand against rules about headers, never against values. The layout refuses columns of its own: free text, and
 * what tells of health.
 */
export function judgeTarget({ profile, verdict }: InspectedColumn, target: SourceColumn | null): ColumnVerdict {
  if (target === null) return verdict;
  if (target.use === 'refuse') return refused(verdict, target.type === 'freeText' ? 'FREE_TEXT' : 'HEALTH');
  const ownName = foldName(profile.name) === foldName(target.name);
  if (verdict.verdict === 'refuse') {
    return ownName && verdict.foundBy === 'header'
      ? { ...verdict, verdict: 'free', reasonCode: null, foundBy: null }
      : verdict;
  }
  if (hidesAttribute(verdict, target)) return refused(verdict, verdict.reasonCode);
  if (verdict.becomesYear && target.type !== 'date' && target.type !== 'whole') return refused(verdict, 'BIRTH_DATE');
  return verdict;
}

/** Questions that matter for what the column becomes: nobody is asked about the date format of a code. */
export function questionsFor(
  questions: readonly ColumnQuestion[],
  target: SourceColumn | null,
): readonly ColumnQuestion[] {
  if (target === null) return [];
  if (target.type === 'date') return questions.filter((question) => question.startsWith('DATE_'));
  const isNumber = target.type === 'whole' || target.type === 'amount';
  return questions.filter((question) => isNumber && question === 'DECIMAL_STYLE');
}

/** Nobody is shown values of a refused column, of numbers that stand for a person or a record, and of what is as good as unique. */
export function shownProfile(
  profile: ColumnProfile,
  verdict: ColumnVerdict,
  target: SourceColumn | null,
): ColumnProfile {
  const tellsApart = profile.kind !== 'date' && profile.distinct > 50 && profile.distinct > 0.5 * profile.nonEmpty;
  const isNumber =
    target !== null && (target.pseudonym !== undefined || (target.use === 'key' && target.type !== 'date'));
  const questions = verdict.verdict === 'refuse' ? [] : questionsFor(profile.questions, target);
  if (verdict.verdict === 'refuse' || verdict.becomesYear || tellsApart || isNumber)
    return { ...profile, questions, topValues: [], min: null, max: null, mean: null };
  return { ...profile, questions, topValues: profile.topValues.filter(({ value }) => refusedValue(value) === null) };
}
