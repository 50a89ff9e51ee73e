import type {
  GroupCalibration,
  GroupFigure,
  GroupMeasure,
  GroupsFound,
} from '../../../../shared/contract/assess-groups.ts';
import { CROSSED, OTHER_GROUPS, UNKNOWN_GROUP } from '../../../../shared/domain/group-names.ts';
import { labelOf } from '../../../../shared/domain/sentences.ts';
import { type Hidden, LEAST_SHOWN } from '../../../../shared/domain/small-cells.ts';
import type { Formats } from '../../../i18n/format.ts';
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

export function groupWords(group: string, words: Pick<GroupWords, 'unknownGroup' | 'otherGroups'>): string {
  if (group === UNKNOWN_GROUP) return words.unknownGroup;
  return group
    .split(CROSSED)
    .map((part) => (part === OTHER_GROUPS ? words.otherGroups : part))
    .join(CROSSED);
}

/** What stands in the place of a count that is not shown. */
export const hiddenWords = (hidden: Hidden, words: GroupWords, format: Formats): string =>
  hidden === 'small' ? words.fewerThan(format.count(LEAST_SHOWN)) : words.notShown;

/** "12 van 80", or that it is not shown. */
export const countWords = (counted: GroupFigure | GroupCalibration, words: GroupWords, format: Formats): string =>
  counted.hidden === null ? format.outOf(counted.hits, counted.n) : hiddenWords(counted.hidden, words, format);

export function countVerdicts(figures: readonly GroupFigure[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number => figures.filter((own) => own.verdict === verdict).length;
  return {
    difference: count('difference'),
    'equal-within-margin': count('equal-within-margin'),
    undecided: count('undecided'),
    'too-small': count('too-small'),
  };
}
