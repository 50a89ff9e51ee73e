import type { RefusedColumn } from '../../../shared/contract/intake.ts';
import type { ColumnKind } from '../../../shared/domain/columns.ts';
import type { Verdict } from '../../../shared/domain/refusals-reasons.ts';
import type { Role, RoleWhy } from '../../../shared/domain/roles.ts';
import type { Meaning } from './decisions.ts';

type FoundBy = RefusedColumn['foundBy'];

/** Words for what is known of a column. Records over the types of the contract: a new code does not compile without words. */
const nl = {
  kinds: {
    number: 'getal',
    code: 'code',
    date: 'datum',
    boolean: 'ja of nee',
    text: 'tekst',
  } satisfies Record<ColumnKind, string>,
  verdicts: {
    free: 'vrij',
    proxy: 'verraadt een groep',
    bias: 'alleen om te toetsen',
    process: 'hoort bij het proces',
    refuse: 'geweigerd',
  } satisfies Record<Verdict, string>,
  roles: {
    number: 'dossiernummer',
    person: 'persoonsnummer',
    outcome: 'uitkomst',
    feature: 'kenmerk',
    group: 'groep (om te toetsen)',
    weight: 'gewicht',
    split: 'verdeling leren/toetsen',
    refuse: 'blijft weg',
  } satisfies Record<Role, string>,
  whys: {
    COLUMN_REFUSED: 'geweigerd aan de deur',
    PROXY_NEEDS_REASON: 'blijft weg, tenzij u een reden schrijft',
    GROUP_ATTRIBUTE: 'nodig om gelijke behandeling te toetsen',
    PROCESS: 'bij het kiezen nog niet bekend',
    NUMBER_HEADER: 'kop lijkt op een dossiernummer',
    NUMBER_UNIQUE: 'elke waarde komt één keer voor',
    PERSON_HEADER: 'de kop noemt de persoon; dossiers van één persoon blijven bij elkaar',
    OUTCOME_HEADER: 'kop lijkt op de uitkomst van onderzoek',
    OUTCOME_ONLY_BINARY: 'enige kolom met twee waarden',
    SPLIT_HEADER: 'kop lijkt op een verdeling',
    SPLIT_VALUES: 'waarden lijken op een verdeling',
    FOLD: 'nummers van delen, geen kenmerk',
    WEIGHT_HEADER: 'kop lijkt op een gewicht',
    TOO_MANY_LEVELS: 'te veel verschillende waarden om van te leren',
    ONE_VALUE: 'overal dezelfde waarde',
    ROLE_TAKEN: 'een andere kolom past beter bij deze rol',
    FEATURE: 'bruikbaar als kenmerk',
  } satisfies Record<RoleWhy, string>,
  foundBy: {
    header: 'gevonden aan de kop',
    values: 'gevonden aan de waarden',
    both: 'gevonden aan kop en waarden',
    analyst: 'weggelaten bij het nakijken',
  } satisfies Record<FoundBy, string>,
  byChoice: 'Kreeg geen rol.',
  meanings: {
    unlawful: 'onrechtmatig',
    lawful: 'rechtmatig',
    unknown: 'onbekend',
  } satisfies Record<Meaning, string>,
};

const en: typeof nl = {
  kinds: { number: 'number', code: 'code', date: 'date', boolean: 'yes or no', text: 'text' },
  verdicts: {
    free: 'free',
    proxy: 'gives a group away',
    bias: 'for testing only',
    process: 'part of the process',
    refuse: 'refused',
  },
  roles: {
    number: 'case number',
    person: 'person number',
    outcome: 'outcome',
    feature: 'feature',
    group: 'group (for testing)',
    weight: 'weight',
    split: 'learn/test split',
    refuse: 'stays out',
  },
  whys: {
    COLUMN_REFUSED: 'refused at the door',
    PROXY_NEEDS_REASON: 'stays out unless you write a reason',
    GROUP_ATTRIBUTE: 'needed to test for equal treatment',
    PROCESS: 'not known yet when choosing',
    NUMBER_HEADER: 'header looks like a case number',
    NUMBER_UNIQUE: 'every value occurs once',
    PERSON_HEADER: 'the header names the person; files of one person stay together',
    OUTCOME_HEADER: 'header looks like the outcome of an investigation',
    OUTCOME_ONLY_BINARY: 'the only column with two values',
    SPLIT_HEADER: 'header looks like a split',
    SPLIT_VALUES: 'values look like a split',
    FOLD: 'numbers of parts, no feature',
    WEIGHT_HEADER: 'header looks like a weight',
    TOO_MANY_LEVELS: 'too many different values to learn from',
    ONE_VALUE: 'the same value everywhere',
    ROLE_TAKEN: 'another column fits this role better',
    FEATURE: 'usable as a feature',
  },
  foundBy: {
    header: 'found by the header',
    values: 'found by the values',
    both: 'found by header and values',
    analyst: 'left out when checking',
  },
  byChoice: 'Was given no role.',
  meanings: { unlawful: 'unlawful', lawful: 'lawful', unknown: 'unknown' },
};

export const columnWords = { nl, en };
export type ColumnWords = typeof nl;
