import type { ColumnVerdict } from '../../../shared/domain/refusals.ts';
import type { ReasonCode } from '../../../shared/domain/refusals-reasons.ts';
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
