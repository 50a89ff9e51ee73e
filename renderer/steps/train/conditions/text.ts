import type { NumberMeaning } from '../fields/typed-number.ts';
import type { ConditionProblem } from './condition-edit.ts';

type ProblemsOfMeaning = Readonly<
  Record<NonNullable<NumberMeaning>, Partial<Record<NonNullable<ConditionProblem>, string>>>
>;

const nlOfMeaning: ProblemsOfMeaning = {
  date: {
    'no-number': 'Vul een datum in, zoals 31-10-2026.',
    'wrong-order': 'De eerste datum moet vóór de laatste liggen.',
  },
  year: {
    'no-number': 'Vul een jaartal in, zoals 2026.',
    'wrong-order': 'Het eerste jaar moet vóór het laatste liggen.',
  },
};

const nl = {
  onlyMissing: 'Alleen waar het niet bekend is',
  from: 'Vanaf',
  upTo: 'Tot en met',
  below: 'Tot (niet meegeteld)',
  writeDate: 'Schrijf een datum als 31-10-2026.',
  open: 'Leeg laten mag: dan is er geen grens.',
  range: (low: string, high: string) => `In deze levering loopt het van ${low} tot en met ${high}.`,
  alsoMissing: 'Telt ook mee als het niet bekend is',
  levels: 'Waarden die meetellen',
  findLevel: 'Zoek een waarde',
  moreLevels: (n: string) => `Er zijn er nog ${n}. Typ een deel van de waarde om haar te vinden.`,
  noLevel: 'Geen waarde gevonden.',
  problems: {
    'no-number': 'Vul een getal in.',
    'wrong-order': 'Het begin moet lager zijn dan het einde.',
    'no-ends': 'Vul minstens één grens in.',
    'no-levels': 'Kies minstens één waarde.',
    absent: 'Dit kenmerk staat niet zo in deze levering. Kies een ander kenmerk of haal dit weg.',
  } satisfies Record<NonNullable<ConditionProblem>, string>,
  /** Where dates and years need other words. */
  ofMeaning: nlOfMeaning,
};

const en: typeof nl = {
  onlyMissing: 'Only where it is not known',
  from: 'From',
  upTo: 'Up to and including',
  below: 'Below (not counted itself)',
  writeDate: 'Write a date as 31-10-2026.',
  open: 'May be left empty: then there is no limit.',
  range: (low, high) => `In this delivery it runs from ${low} to ${high}.`,
  alsoMissing: 'Counts as well when it is not known',
  levels: 'Values that count',
  findLevel: 'Find a value',
  moreLevels: (n) => `There are ${n} more. Type a part of the value to find it.`,
  noLevel: 'No value found.',
  problems: {
    'no-number': 'Type a number.',
    'wrong-order': 'The beginning must be lower than the end.',
    'no-ends': 'Fill in at least one limit.',
    'no-levels': 'Choose at least one value.',
    absent: 'This feature is not like this in the delivery. Choose another feature or take this away.',
  },
  ofMeaning: {
    date: { 'no-number': 'Type a date, such as 31-10-2026.', 'wrong-order': 'The first date must be before the last.' },
    year: { 'no-number': 'Type a year, such as 2026.', 'wrong-order': 'The first year must be before the last.' },
  },
};

export const text = { nl, en };
