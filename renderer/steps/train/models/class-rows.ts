import type { ModelTerm, TermClass } from '../../../../shared/contract/train.ts';
import type { Language } from '../../../i18n/language.ts';
import { withoutLabel } from '../fields/without-label.ts';

/** One class of a card, as a row of its table. */
export interface ClassRow {
  readonly key: string;
  readonly term: ModelTerm;
  /** Name of the characteristic. */
  readonly name: string;
  /** Only the first row of a characteristic shows its name. */
  readonly isFirst: boolean;
  /** What the class is, without the name. */
  readonly text: string;
  readonly one: TermClass;
}

/** Name of a characteristic: what its own sentence ("te laat: per klasse") and those of all its classes begin with. */
export function characteristicName({ text, classes }: Pick<ModelTerm, 'text' | 'classes'>, language: Language): string {
  const sentence = text[language];
  const name = sentence.slice(0, Math.max(0, sentence.lastIndexOf(': ')));
  const isShared = (classes ?? []).every((one) => one.text[language].startsWith(`${name}: `));
  return name !== '' && isShared ? name : sentence;
}

/** The classes of all characteristics under each other, in the order of the model. */
export function classRows(terms: readonly ModelTerm[], language: Language): ClassRow[] {
  return terms.flatMap((term) => {
    const name = characteristicName(term, language);
    return (term.classes ?? []).map((one, index) => ({
      key: `${term.index}-${index}`,
      term,
      name,
      isFirst: index === 0,
      text: withoutLabel(one.text[language], name),
      one,
    }));
  });
}

/** Above this information value a characteristic says too much: perhaps it is known only afterwards. */
const LEAK_FROM = 0.5;

export const mayLeak = ({ informationValue }: Pick<ModelTerm, 'informationValue'>): boolean =>
  informationValue !== null && informationValue > LEAK_FROM;
