import type { Drift, ShiftAt } from '../../../../shared/contract/assess-drift.ts';
import { type Against, shiftLevel } from '../../../../shared/domain/drift-alarms.ts';
import type { ShiftPoint } from '../../../charts/ShiftLine.tsx';
import type { Language } from '../../../i18n/language.ts';

/** Features beside the estimates: more small charts than that nobody compares. */
const MOST_FEATURES = 5;

export interface ShiftRow {
  readonly name: string;
  readonly quarters: readonly ShiftAt[];
}

const newest = ({ quarters }: ShiftRow, against: Against): number => quarters.at(-1)?.[against]?.index ?? -1;

/** The estimates, then the features that moved most at the newest reference date. @param score name of the first */
export function shiftRows(
  { score, features }: Pick<NonNullable<Drift['result']>, 'score' | 'features'>,
  against: Against,
  { language, scoreName }: { readonly language: Language; readonly scoreName: string },
): ShiftRow[] {
  const named = features.map(({ label, quarters }): ShiftRow => ({ name: label[language], quarters }));
  const worst = named.toSorted((a, b) => newest(b, against) - newest(a, against)).slice(0, MOST_FEATURES);
  return [{ name: scoreName, quarters: score }, ...worst];
}

/** The line of one of them. */
export function shiftPoints({ quarters }: ShiftRow, against: Against): ShiftPoint[] {
  return quarters.map((own): ShiftPoint => {
    const shift = own[against];
    const level = shift === null ? null : shiftLevel(shift);
    const shape = level === null ? 'dot' : level === 'undecided' ? 'ring' : 'diamond';
    return { quarter: own.quarter, index: shift?.index ?? null, shape };
  });
}
