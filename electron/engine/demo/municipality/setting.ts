/** What every part of the generator needs to know, and the random numbers that each part draws from. */
import type { DemoMunicipalityTruths } from '../../../../shared/domain/demo-municipality-truths.ts';
import { type RandomStream, randomStream } from '../../../../shared/learning/random.ts';
import type { Calendar } from './calendar.ts';

export interface Setting {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly truths: DemoMunicipalityTruths;
  /** Mean number of rows in Contacten per dossier and year in benefit. */
  readonly contactsPerYear: number;
}

/** Each subject of each dossier has a stream of its own, so that a change to one table leaves the others as they were. */
const subjects = [
  'dossier',
  'client',
  'children',
  'income',
  'benefit',
  'holidays',
  'contacts',
  'ordinaryContacts',
  'contactCells',
  'measures',
  'programmes',
  'duties',
  'situations',
  'signals',
  'fate',
  'investigations',
  'debt',
] as const;

export type Subject = (typeof subjects)[number];

/** Streams below this one are for the municipality as a whole. */
const FIRST_DOSSIER_STREAM = 1024;

export function streamOf(setting: Setting, dossier: number, subject: Subject): RandomStream {
  return randomStream(setting.seed, FIRST_DOSSIER_STREAM + dossier * subjects.length + subjects.indexOf(subject));
}
