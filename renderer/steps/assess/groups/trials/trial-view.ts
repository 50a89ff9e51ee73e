import type {
  MitigationChange,
  Trial,
  TrialChoices,
  TrialGap,
  TrialMeasure,
} from '../../../../../shared/contract/assess-trials.ts';
import type { Formats } from '../../../../i18n/format.ts';
import type { Language } from '../../../../i18n/language.ts';
import { attributeWords, type GroupWords, groupWords } from '../group-view.ts';
import type { text } from './text.ts';

export type TrialWords = typeof text.nl;

/** Everything that is needed to say something of a trial. */
export interface Saying {
  readonly words: TrialWords;
  readonly groups: GroupWords;
  readonly format: Formats;
  readonly language: Language;
}

/** One thing that can be tried, as the analyst reads it. */
export interface Option {
  readonly key: string;
  readonly change: MitigationChange;
  readonly label: string;
  readonly hint: string | null;
}

/** What can be tried of one kind, in the order of the engine: what promises most comes first. */
export function optionsOf(kind: MitigationChange['kind'], choices: TrialChoices, saying: Saying): Option[] {
  const { words, format, language } = saying;
  const option = (change: MitigationChange, label: string, hint: string | null): Option => ({
    key: JSON.stringify(change),
    change,
    label,
    hint,
  });
  if (kind === 'drop') {
    return choices.features.map(({ name, label, proxy }) => {
      const hint = proxy && words.proxy(groupName(proxy.attribute, proxy.group, saying), format.number(proxy.auc, 2));
      return option({ kind, feature: name }, label, hint);
    });
  }
  if (kind === 'remove') {
    return choices.terms.map(({ term, text, gap }) => option({ kind, term }, text[language], gapHint(gap, saying)));
  }
  return choices.attributes.map((attribute) => option({ kind, attribute }, attributeWords(attribute), null));
}

const groupName = (attribute: string, group: string, { groups }: Saying): string =>
  `${attributeWords(attribute)} ${groupWords(group, groups)}`;

function gapHint(gap: TrialChoices['terms'][number]['gap'], saying: Saying): string | null {
  if (gap === null) return null;
  const { words, format } = saying;
  const say = gap.difference < 0 ? words.gapLess : words.gapMore;
  return say(groupName(gap.attribute, gap.group, saying), format.number(Math.abs(gap.difference), 2));
}

/** What was tried, as the beginning of a sentence. */
export const triedWords = ({ change, about }: Pick<Trial, 'change' | 'about'>, { words, language }: Saying): string =>
  words.tried[change.kind](about[language]);

export const gapOf = ({ gaps }: Trial, attribute: string, measure: TrialMeasure): TrialGap | null =>
  gaps.find((gap) => gap.attribute === attribute && gap.measure === measure) ?? null;

/** The size of a difference, as a share; null where every group is too small. */
export const gapSize = (figure: TrialGap['before']): number | null =>
  figure === null ? null : Math.abs(figure.difference.value);

/** "Zonder ‘woonplaats’ vindt de lijst naar schatting 2 treffers minder op 60 (onbeslist) en wordt het grootste verschil ... kleiner." */
export function trialSentence(trial: Trial, gap: TrialGap | null, saying: Saying): string {
  const { words } = saying;
  return `${triedWords(trial, saying)} ${hitsPart(trial, saying)} ${words.and} ${gapPart(gap, saying)}.`;
}

function hitsPart({ hits, capacity }: Trial, { words, format }: Saying): string {
  const places = format.count(capacity);
  if (hits === null) return words.hitsUnknown;
  const rounded = Math.round(hits.difference.value);
  const verdict = words.verdicts[hits.verdict];
  if (rounded === 0) return words.hitsSame(places, verdict);
  const count = format.count(Math.abs(rounded));
  return rounded < 0 ? words.hitsFewer(count, places, verdict) : words.hitsMore(count, places, verdict);
}

function gapPart(gap: TrialGap | null, { words, format }: Saying): string {
  const [before, after] = [gapSize(gap?.before ?? null), gapSize(gap?.after ?? null)];
  if (gap === null || before === null || after === null) return words.gapUnknown;
  const [from, to] = [100 * before, 100 * after].map((points) => format.number(points, 1));
  const attribute = attributeWords(gap.attribute);
  const change = 100 * (after - before);
  if (format.number(Math.abs(change), 1) === format.number(0, 1)) return words.gapSame(attribute, from ?? '');
  const size = format.number(Math.abs(change), 1);
  return (change < 0 ? words.gapSmaller : words.gapLarger)(attribute, size, from ?? '', to ?? '');
}

/** What else has to be said of a trial: that nothing of the model is left, and how many random dossiers would decide. */
export function trialRemarks({ termsLeft, hits, shared, capacity }: Trial, { words, format }: Saying): string[] {
  const countOf = (own: { readonly hits: number; readonly n: number }) => format.outOf(own.hits, own.n);
  const decided = hits !== null && hits.verdict === 'undecided' && hits.needed !== null;
  return [
    words.sharedPlaces(format.outOf(shared, capacity)),
    ...(termsLeft === 0 ? [words.nothingLeft] : []),
    ...(hits === null ? [] : [words.onlyOne(countOf(hits.onlyBefore), countOf(hits.onlyAfter))]),
    ...(decided ? [words.needed(format.count(hits.needed ?? 0))] : []),
  ];
}
