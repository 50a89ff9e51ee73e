import {
  type GroupTableProblem,
  type GroupTableRow,
  type GroupTableWarning,
  groupTableLimits,
} from '../../../../shared/contract/assess-group-tables.ts';
import { foldText } from '../../../../shared/domain/refusals-headers.ts';
import { passesElevenTest, refusedValue } from '../../../../shared/domain/refusals-values.ts';
import { LEAST_SHOWN } from '../../../../shared/domain/small-cells.ts';
import {
  type CountRange,
  type RoundingBase,
  rangeOfRounded,
  roundingBases,
} from '../../../../shared/learning/bias/count-region.ts';
import { templateHeader } from './columns.ts';

/** A row with the line of the file that it stood on. */
export interface LinedRow {
  readonly line: number;
  readonly row: GroupTableRow;
}

const countFields = ['dossiers', 'chosen', 'investigated', 'unlawful'] as const;
type CountField = (typeof countFields)[number];

const [attributeHead, groupHead, ...countHeads] = templateHeader;
const headOf = (field: CountField): string | null => countHeads[countFields.indexOf(field)] ?? null;

const countsOf = (row: GroupTableRow): number[] =>
  countFields.flatMap((field) => (row[field] === null ? [] : [row[field]]));

/** All that is wrong with rows whose counts are whole numbers from 0, by line. */
export function problemsIn(rows: readonly LinedRow[], base: RoundingBase): GroupTableProblem[] {
  const seen = new Set<string>();
  const ofRows = rows.flatMap(({ line, row }): GroupTableProblem[] => {
    const key = foldText(JSON.stringify([row.attribute, row.group]));
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...nameProblems(line, attributeHead ?? null, row.attribute),
      ...nameProblems(line, groupHead ?? null, row.group),
      ...(isTwice ? [{ reason: 'GROUP_TWICE', line, column: null } as const] : []),
      ...countProblems(line, row, base),
    ];
  });
  return isRoundedMore(rows, base) ? [{ reason: 'ROUNDED_MORE', line: null, column: null }, ...ofRows] : ofRows;
}

/** Whether every count is a multiple of a larger base. Chance hardly does that, and taking the smaller one would hide what rounding hid. */
function isRoundedMore(rows: readonly LinedRow[], base: RoundingBase): boolean {
  const counts = rows.flatMap(({ row }) => countsOf(row));
  const isMultipleOf = (larger: RoundingBase): boolean => counts.every((count) => count % larger === 0);
  return counts.length > 0 && roundingBases.some((larger) => larger > base && isMultipleOf(larger));
}

const personal = ['EMAIL', 'PHONE', 'IBAN', 'ADDRESS'];

function nameProblems(line: number, column: string | null, name: string): GroupTableProblem[] {
  if (name === '') return [{ reason: 'NAME_EMPTY', line, column }];
  if (name.length > groupTableLimits.nameLetters) return [{ reason: 'NAME_LONG', line, column }];
  const isCitizenNumber = /^\d{8,9}$/.test(name) && passesElevenTest(name);
  const isPerson = isCitizenNumber || personal.includes(refusedValue(name) ?? '');
  return isPerson ? [{ reason: 'PERSON', line, column }] : [];
}

/** What each count is a part of. */
const wholesOf: Readonly<Record<CountField, readonly CountField[]>> = {
  dossiers: [],
  chosen: ['dossiers'],
  investigated: ['dossiers'],
  unlawful: ['investigated', 'dossiers'],
};

function countProblems(line: number, row: GroupTableRow, base: RoundingBase): GroupTableProblem[] {
  const unrounded = countFields.filter((field) => (row[field] ?? 0) % base !== 0);
  if (unrounded.length > 0) {
    return unrounded.map((field) => ({ reason: 'NOT_ROUNDED', line, column: headOf(field) }));
  }
  return countFields
    .filter((part) => wholesOf[part].some((whole) => isAbove(row[part], row[whole], base)))
    .map((part) => ({ reason: 'MORE_THAN_ALL', line, column: headOf(part) }));
}

function isAbove(part: number | null, whole: number | null, base: RoundingBase): boolean {
  return part !== null && whole !== null && rangeOfRounded(part, base).low > rangeOfRounded(whole, base).high;
}

/** What somebody should look at, in rows without a problem. */
export function warningsIn(rows: readonly LinedRow[], base: RoundingBase): GroupTableWarning[] {
  const isSmall = (count: number): boolean => base === 1 && count > 0 && count < LEAST_SHOWN;
  const lines = rows.filter(({ row }) => countsOf(row).some(isSmall)).map(({ line }) => line);
  return [...(lines.length === 0 ? [] : [{ code: 'SMALL_COUNT', lines } as const]), ...differingTotals(rows, base)];
}

/** The first attribute beside each that cannot divide the same dossiers. */
function differingTotals(rows: readonly LinedRow[], base: RoundingBase): GroupTableWarning[] {
  const totals = [...Map.groupBy(rows, ({ row }) => row.attribute)].map(([attribute, own]) => ({
    attribute,
    range: own.reduce(addDossiers(base), { low: 0, high: 0 }),
  }));
  const [first, ...others] = totals;
  if (first === undefined) return [];
  return others
    .filter(({ range }) => range.low > first.range.high || range.high < first.range.low)
    .map(({ attribute }) => ({ code: 'TOTALS_DIFFER', attributes: [first.attribute, attribute] }));
}

const addDossiers =
  (base: RoundingBase) =>
  (sum: CountRange, { row }: LinedRow): CountRange => {
    const { low, high } = rangeOfRounded(row.dossiers, base);
    return { low: sum.low + low, high: sum.high + high };
  };
