import type { GroupFigure, GroupMeasure, GroupsFound } from '../../../../shared/contract/assess-groups.ts';
import { CROSSED, UNKNOWN_GROUP } from '../../../../shared/domain/group-names.ts';
import { labelOf } from '../../../../shared/domain/sentences.ts';
import type { text } from './text.ts';

export type GroupWords = typeof text.nl;
export type Verdict = GroupFigure['verdict'];

export const verdictOrder = [
  'difference',
  'equal-within-margin',
  'undecided',
  'too-small',
] as const satisfies readonly Verdict[];

/** What the model does, beside the same of the present practice where that can be counted. */
export const measurePairs: readonly { readonly model: GroupMeasure; readonly practice: GroupMeasure | null }[] = [
  { model: 'wronglySelected', practice: 'practiceWrongly' },
  { model: 'selected', practice: 'practiceInvestigated' },
  { model: 'precision', practice: 'practicePrecision' },
  { model: 'falsePositive', practice: null },
  { model: 'falseNegative', practice: null },
  { model: 'baseRate', practice: null },
];

export const isOfPractice = (measure: GroupMeasure): boolean =>
  measurePairs.some(({ practice }) => practice === measure);

/** Attributes in the order in which they were measured, those that are crossed last. */
export const attributesIn = ({ figures }: Pick<GroupsFound, 'figures'>): string[] => {
  const all = [...new Set(figures.map(({ attribute }) => attribute))];
  const isCrossed = (name: string): boolean => name.includes(CROSSED);
  return [...all.filter((name) => !isCrossed(name)), ...all.filter(isCrossed)];
};

export const attributeWords = (attribute: string): string => attribute.split(CROSSED).map(labelOf).join(CROSSED);

export const groupWords = (group: string, words: Pick<GroupWords, 'unknownGroup'>): string =>
  group === UNKNOWN_GROUP ? words.unknownGroup : group;

export function countVerdicts(figures: readonly GroupFigure[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number => figures.filter((own) => own.verdict === verdict).length;
  return {
    difference: count('difference'),
    'equal-within-margin': count('equal-within-margin'),
    undecided: count('undecided'),
    'too-small': count('too-small'),
  };
}
