import type { ConditionProblem } from './condition-edit.ts';

const nl = {
  onlyMissing: 'Alleen waar het niet bekend is',
  from: 'Vanaf',
  upTo: 'Tot en met',
  below: 'Tot (niet meegeteld)',
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
};

const en: typeof nl = {
  onlyMissing: 'Only where it is not known',
  from: 'From',
  upTo: 'Up to and including',
  below: 'Below (not counted itself)',
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
};

export const text = { nl, en };
