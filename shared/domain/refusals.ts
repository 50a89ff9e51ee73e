import type { ColumnKind } from './columns.ts';
import { judgeHeader } from './refusals-headers.ts';
import { type ReasonCode, reasonOf, strictness, type Verdict } from './refusals-reasons.ts';
import type { ValueFindings } from './refusals-scan.ts';

/** Up to this share of the values refused cells are emptied; above it the whole column is refused. */
export const REFUSED_CELLS_LIMIT = 0.01;

export interface ColumnVerdict {
  readonly verdict: Verdict;
  readonly reasonCode: ReasonCode | null;
  readonly foundBy: 'header' | 'values' | 'both' | null;
  /** Rows (or different values, for a pattern of the whole column) that gave the reason; 0 when only the header did. */
  readonly count: number;
  /** Cells that are emptied at import although the column is kept. */
  readonly refusedCells: number;
  /** A full date of birth of which only the year enters. */
  readonly becomesYear: boolean;
}

/** What is known of a column besides its header. */
export interface ColumnFacts {
  readonly kind: ColumnKind;
  readonly values: ValueFindings;
  /** Dates spread over the years in which people are born. */
  readonly birthDates: boolean;
  /** Whole numbers that are years of birth. */
  readonly years: boolean;
}

interface Finding {
  readonly reasonCode: ReasonCode;
  readonly verdict: Verdict;
  readonly count: number;
}

const finding = (reasonCode: ReasonCode, count: number): Finding => ({
  reasonCode,
  verdict: reasonOf(reasonCode).verdict,
  count,
});

/** Headers that say that a column of country codes is a proxy and not an origin. */
const countryHeaders: readonly ReasonCode[] = ['IBAN_COUNTRY', 'EDUCATION_COUNTRY', 'ABROAD'];

function judgeValues({ values, birthDates }: ColumnFacts, header: ReasonCode | null): Finding | null {
  if (values.whole !== null) return finding(values.whole.code, values.whole.count);
  if (values.countryCodes && !(header !== null && countryHeaders.includes(header))) {
    return finding('ORIGIN', values.nonEmpty);
  }
  const refused = [...values.refused].sort(([, a], [, b]) => b - a);
  const total = refused.reduce((sum, [, count]) => sum + count, 0);
  const most = refused[0];
  if (most !== undefined && total > REFUSED_CELLS_LIMIT * values.nonEmpty) return finding(most[0], total);
  if (values.sexes) return finding('SEX', values.nonEmpty);
  if (birthDates) return finding('BIRTH_DATE', values.nonEmpty);
  return values.postcodes ? finding('POSTCODE', values.nonEmpty) : null;
}

/**
 * A date of birth keeps its year; what cannot be read as a date cannot be cut down and is refused. Dates of birth under another heading
 * keep their year as well: who was born in the municipality was registered there on that day.
 */
function judgeBirthDate(verdict: ColumnVerdict, facts: ColumnFacts): ColumnVerdict {
  if (verdict.verdict === 'refuse') return verdict;
  if (verdict.reasonCode !== 'BIRTH_DATE')
    return facts.birthDates && facts.kind === 'date' ? { ...verdict, becomesYear: true } : verdict;
  if (facts.kind === 'date') return { ...verdict, becomesYear: true };
  if (facts.years) return { ...verdict, reasonCode: 'AGE' };
  return { ...verdict, verdict: 'refuse' };
}

/**
 * What may be done with a column, from its header and its values. The stricter finding wins. Never carries a value of the column.
 */
export function judgeColumn(header: string, facts: ColumnFacts): ColumnVerdict {
  const byHeader = judgeHeader(header);
  const byValues = judgeValues(facts, byHeader?.reasonCode ?? null);
  const refusedCells = [...facts.values.refused.values()].reduce((sum, count) => sum + count, 0);
  const plain = { count: 0, refusedCells, becomesYear: false };
  if (byHeader === null && byValues === null) return { ...plain, verdict: 'free', reasonCode: null, foundBy: null };
  const valuesWin =
    byValues !== null && (byHeader === null || strictness(byValues.verdict) < strictness(byHeader.verdict));
  const winner = valuesWin ? byValues : (byHeader as Finding);
  const agree = byHeader !== null && byValues !== null && byHeader.verdict === byValues.verdict;
  const verdict: ColumnVerdict = {
    verdict: winner.verdict,
    reasonCode: winner.reasonCode,
    foundBy: agree ? 'both' : valuesWin ? 'values' : 'header',
    count: valuesWin || agree ? (byValues?.count ?? 0) : 0,
    refusedCells: winner.verdict === 'refuse' ? 0 : refusedCells,
    becomesYear: false,
  };
  return judgeBirthDate(verdict, facts);
}
