/** What passes between client and municipality. Only documents, appointments and letters tell anything; the rest is ordinary traffic. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { chance, normal, pick } from '../draws.ts';
import { DAYS_PER_YEAR } from './calendar.ts';
import { type Dossier, eventDays, isInGroup } from './dossier.ts';
import { drawEventDays, spreadDays } from './event-days.ts';
import { type Setting, streamOf } from './setting.ts';

/** The fields hold the codes of the table Contacten. */
export interface Contact {
  readonly day: number;
  readonly kind: '1' | '2' | '3' | '4' | '5' | '6' | '7';
  readonly topic: '1' | '2' | '3' | '4' | '5' | '6' | '9';
  readonly initiative: 'C' | 'G';
  readonly result: '0' | '1' | '2' | '3' | '4';
  /** Empty where no documents were asked. */
  readonly inTime: 'J' | 'N' | '';
}

const REQUESTS_PER_YEAR = 3.6;
const LATE_SHARE = 0.3;
const MOST_LATE = 0.9;
const APPOINTMENTS_PER_YEAR = 2.4;
/** The planted proxy: the group misses more appointments, and that is all it says. */
const MISSED = { inGroup: 0.5, others: 0.12 } as const;
const LETTERS_PER_YEAR = 1.4;
const LETTERS_ABOUT_HOUSING = 0.45;

/** Contacts that say something, on average this many per year in benefit. */
export const TELLING_CONTACTS_PER_YEAR = REQUESTS_PER_YEAR + APPOINTMENTS_PER_YEAR + LETTERS_PER_YEAR;

function drawRequest(stream: RandomStream, day: number, tardiness: number): Contact {
  const late = chance(stream, Math.min(MOST_LATE, LATE_SHARE * tardiness));
  const kind = chance(stream, 0.7) ? '5' : '1';
  return { day, kind, topic: '5', initiative: 'C', result: '0', inTime: late ? 'N' : 'J' };
}

function drawAppointment(stream: RandomStream, day: number, missesMore: boolean): Contact {
  const missed = missesMore ? MISSED.inGroup : MISSED.others;
  const result = pick<Contact['result']>(stream, [
    ['3', missed],
    ['1', (1 - missed) * 0.82],
    ['2', (1 - missed) * 0.1],
    ['4', (1 - missed) * 0.08],
  ]);
  const visit = chance(stream, 0.05);
  return { day, kind: visit ? '7' : '6', topic: '3', initiative: 'G', result, inTime: '' };
}

function drawLetter(stream: RandomStream, day: number): Contact {
  const about = pick<Contact['topic']>(stream, [
    ['1', 1],
    ['3', 1],
    ['6', 0.4],
  ]);
  const topic = chance(stream, LETTERS_ABOUT_HOUSING) ? '2' : about;
  return { day, kind: '2', topic, initiative: 'G', result: '0', inTime: '' };
}

/** Documents, appointments and letters: all that a feature of a rule or of the proxy counts. */
export function drawTellingContacts(dossier: Dossier, setting: Setting): readonly Contact[] {
  const stream = streamOf(setting, dossier.index, 'contacts');
  const daysOf = (perYear: number) => drawEventDays(stream, dossier, setting, perYear);
  const { group } = setting.truths.proxy;
  return [
    ...daysOf(REQUESTS_PER_YEAR).map((day) => drawRequest(stream, day, dossier.tardiness)),
    ...daysOf(APPOINTMENTS_PER_YEAR).map((day) => drawAppointment(stream, day, isInGroup(dossier, group, day))),
    ...daysOf(LETTERS_PER_YEAR).map((day) => drawLetter(stream, day)),
  ];
}

const ordinaryKinds = ['3', '3', '4', '5', '5', '1'] as const;
const ordinaryTopics = ['1', '2', '3', '4', '6', '9', '9'] as const;

/** Calls, visits to the desk and messages that make up the rest of `contactsPerYear`; some people have many, others few. */
export function drawOrdinaryContacts(dossier: Dossier, setting: Setting): readonly Contact[] {
  const stream = streamOf(setting, dossier.index, 'ordinaryContacts');
  const { from, to } = eventDays(dossier, setting.calendar);
  const span = to - from + 1;
  if (span <= 0) return [];
  // Mean 1.
  const bustle = Math.exp(0.4 * normal(stream) - 0.08);
  const perYear = (setting.contactsPerYear - TELLING_CONTACTS_PER_YEAR) * bustle;
  const count = Math.floor((perYear * span) / DAYS_PER_YEAR + stream.uniform());
  return spreadDays(stream, from, span, count).map((day) => ({
    day,
    kind: ordinaryKinds[stream.integer(ordinaryKinds.length)] as Contact['kind'],
    topic: ordinaryTopics[stream.integer(ordinaryTopics.length)] as Contact['topic'],
    initiative: chance(stream, 0.7) ? 'C' : 'G',
    result: '0',
    inTime: '',
  }));
}
