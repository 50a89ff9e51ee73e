import type { Term } from '../learning/additive-model.ts';
import { type Condition, OTHER_LEVELS } from '../learning/conditions.ts';
import { isoOfDays } from './columns-dates.ts';

/** A sentence in both languages of the page. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** What sentences need to know of a feature. */
export interface FeatureWords {
  /** As people say it, such as "bewijsstukken te laat". */
  readonly label: string;
  /** Whether it holds whole numbers only, so that "x < 3" is said as "hoogstens 2". */
  readonly whole: boolean;
  /** What its numbers stand for where they are no amounts: days since 1970-01-01, or years. */
  readonly numbers?: 'date' | 'year';
  /** The lowest value there is, so that "hoogstens 0" of a count is said as "0". */
  readonly lowest?: number;
  /** All levels of a categorical feature, so that a long list can be said by what it leaves out. */
  readonly levels?: readonly string[];
}

/** Words of a feature by its name; an unknown name speaks for itself. */
export type FeatureDictionary = ReadonlyMap<string, FeatureWords>;

const dutchNumber = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 6 });
const englishNumber = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 6 });

/** A date as people write it, a year without a mark for thousands, any other number in the style of the language. */
function numberWords(value: number, numbers: FeatureWords['numbers']): Bilingual {
  if (numbers === undefined) return { nl: dutchNumber.format(value), en: englishNumber.format(value) };
  const said = numbers === 'date' ? dateWords(value) : String(value);
  return { nl: said, en: said };
}

/** Days since 1970-01-01 as dd-mm-yyyy. */
export const dateWords = (days: number): string => isoOfDays(days).split('-').reverse().join('-');

/** A column name as people would say it: underscores become spaces, nothing else is guessed. */
export function labelOf(name: string): string {
  const spaced = name.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  return spaced === '' ? name : spaced;
}

function wordsOf(feature: string, dictionary: FeatureDictionary): FeatureWords {
  return dictionary.get(feature) ?? { label: labelOf(feature), whole: false };
}

/** A special code has a class of its own, as narrow as rounding lets it be: that is one value, also in a column of fractions. */
const ONE_VALUE = 1e-8;

function range(from: number | null, to: number | null, { whole, lowest, numbers }: FeatureWords): Bilingual {
  if (from !== null && to !== null && to - from <= ONE_VALUE * Math.abs(from)) {
    const only = numberWords(from, numbers);
    return { nl: `precies ${only.nl}`, en: `exactly ${only.en}` };
  }
  if (numbers === 'date') return dateRange(from, to);
  const low = from === null ? null : numberWords(from, numbers);
  // Whole numbers: "below 3" is "at most 2", and people read the second more easily.
  const top = to === null ? null : numberWords(whole && Number.isInteger(to) ? to - 1 : to, numbers);
  if (low === null && top === null) return { nl: 'bekend', en: 'known' };
  if (low === null && whole && to !== null && to - 1 === lowest) return numberWords(lowest, numbers);
  if (low === null && top !== null)
    return whole
      ? { nl: `hoogstens ${top.nl}`, en: `at most ${top.en}` }
      : { nl: `minder dan ${top.nl}`, en: `below ${top.en}` };
  if (low !== null && top === null) return { nl: `${low.nl} of meer`, en: `${low.en} or more` };
  if (low === null || top === null) throw new RangeError('range without ends');
  if (whole && low.nl === top.nl) return { nl: `precies ${low.nl}`, en: `exactly ${low.en}` };
  return whole
    ? { nl: `${low.nl} tot en met ${top.nl}`, en: `${low.en} to ${top.en}` }
    : { nl: `van ${low.nl} tot ${top.nl}`, en: `from ${low.en} to below ${top.en}` };
}

/** Days are whole, so that "before the 15th" is "up to and including the 14th"; a cut may lie between two days. */
function dateRange(from: number | null, to: number | null): Bilingual {
  const low = from === null ? null : dateWords(Math.ceil(from));
  const top = to === null ? null : dateWords(Math.ceil(to) - 1);
  if (low !== null && low === top) return { nl: `precies ${low}`, en: `exactly ${low}` };
  const nl = [...(low === null ? [] : [`vanaf ${low}`]), ...(top === null ? [] : [`tot en met ${top}`])];
  const en = [...(low === null ? [] : [`from ${low}`]), ...(top === null ? [] : [`up to and including ${top}`])];
  return nl.length === 0 ? { nl: 'bekend', en: 'known' } : { nl: nl.join(' '), en: en.join(' ') };
}

function joined(levels: readonly string[]): Bilingual {
  const nl = levels.map((level) => (level === OTHER_LEVELS ? 'een zeldzame waarde' : `‘${level}’`));
  const en = levels.map((level) => (level === OTHER_LEVELS ? 'a rare value' : `‘${level}’`));
  const join = (words: readonly string[], or: string): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
  return { nl: join(nl, 'of'), en: join(en, 'or') };
}

/** A set of levels, or what it leaves out where that is the shorter list. */
function listed(levels: readonly string[], all: readonly string[] | undefined): Bilingual {
  const others = levels.includes(OTHER_LEVELS) ? [] : (all ?? []).filter((level) => !levels.includes(level));
  if (others.length === 0 || others.length >= levels.length) return joined(levels);
  const { nl, en } = joined(others);
  return { nl: `anders dan ${nl}`, en: `other than ${en}` };
}

/** One condition as words: "bewijsstukken te laat: 3 of meer". */
export function conditionSentence(condition: Condition, dictionary: FeatureDictionary): Bilingual {
  const words = wordsOf(condition.feature, dictionary);
  const { label } = words;
  if (condition.kind === 'missing') return { nl: `${label}: niet bekend`, en: `${label}: not known` };
  const said =
    condition.kind === 'interval' ? range(condition.from, condition.to, words) : listed(condition.levels, words.levels);
  const missing = condition.kind === 'interval' ? condition.missing === 'in' : condition.missing;
  return missing
    ? { nl: `${label}: ${said.nl} of niet bekend`, en: `${label}: ${said.en} or not known` }
    : { nl: `${label}: ${said.nl}`, en: `${label}: ${said.en}` };
}

/** Said of a dossier that none of the classes of a feature holds for; on a card of questions those are answers. */
export function noClassSentence(feature: string, what: 'class' | 'answer', dictionary: FeatureDictionary): Bilingual {
  const { label } = wordsOf(feature, dictionary);
  return what === 'answer'
    ? { nl: `${label}: geen antwoord geldt`, en: `${label}: no answer applies` }
    : { nl: `${label}: geen klasse geldt`, en: `${label}: no class applies` };
}

type SentencedTerm =
  | Pick<Extract<Term, { kind: 'rule' }>, 'kind' | 'conditions'>
  | Pick<Extract<Term, { kind: 'linear' }>, 'kind' | 'feature' | 'coefficient'>
  | Pick<Extract<Term, { kind: 'classes' }>, 'kind' | 'feature'>;

/** A term of a model as a sentence: its conditions joined by "en", for a linear term which way it goes, for classes of what. */
export function termSentence(term: SentencedTerm, dictionary: FeatureDictionary): Bilingual {
  if (term.kind === 'classes') {
    const { label } = wordsOf(term.feature, dictionary);
    return { nl: `${label}: per klasse`, en: `${label}: by class` };
  }
  if (term.kind === 'linear') {
    const { label, numbers } = wordsOf(term.feature, dictionary);
    const more = numbers === 'date' ? { nl: 'later', en: 'later' } : { nl: 'hoger', en: 'higher' };
    return term.coefficient >= 0
      ? {
          nl: `${label}: hoe ${more.nl}, hoe hoger de schatting`,
          en: `${label}: the ${more.en}, the higher the estimate`,
        }
      : {
          nl: `${label}: hoe ${more.nl}, hoe lager de schatting`,
          en: `${label}: the ${more.en}, the lower the estimate`,
        };
  }
  const parts = term.conditions.map((condition) => conditionSentence(condition, dictionary));
  return { nl: parts.map(({ nl }) => nl).join(', en '), en: parts.map(({ en }) => en).join(', and ') };
}
