/** Holidays, and the table Vakantieperioden. */
import { between, chance } from '../draws.ts';
import { deliveredOn } from './calendar.ts';
import { dateWriter } from './cell-text.ts';
import type { Dossier } from './dossier.ts';
import { drawEventDays } from './event-days.ts';
import { drawCountry } from './refused-values.ts';
import { type Setting, streamOf } from './setting.ts';
import { defineTable } from './table.ts';

export interface Holiday {
  readonly reported: number;
  readonly begin: number;
  readonly days: number;
  /** Empty for a holiday at home. */
  readonly country: string;
}

const PER_YEAR = 0.9;
const REPORTED_LATE = 0.24;
/** Days abroad that the law allows in a year (Participatiewet, article 13 paragraph 1 e). */
const ALLOWED_DAYS = 28;

/** Every holiday begins on another day: its begin is part of its key. */
export function drawHolidays(dossier: Dossier, setting: Setting): readonly Holiday[] {
  const stream = streamOf(setting, dossier.index, 'holidays');
  const begins = new Set(drawEventDays(stream, dossier, setting, PER_YEAR));
  return [...begins].map((begin) => {
    const late = chance(stream, REPORTED_LATE);
    const reported = late ? begin + between(stream, 1, 30) : begin - between(stream, 3, 60);
    return {
      reported,
      begin,
      days: between(stream, 3, 34),
      country: chance(stream, 0.5) ? drawCountry(stream) : '',
    };
  });
}

const date = dateWriter('jjjjmmdd');

export const holidaysTable = defineTable(
  'Vakantieperioden',
  ['datum_melding', 'datum_begin', 'datum_einde', 'dagen', 'buitenland', 'overschrijding_dagen', 'land'],
  function* ({ dossier, setting }) {
    for (const holiday of drawHolidays(dossier, setting)) {
      const delivered = deliveredOn(setting.calendar, holiday.reported);
      if (delivered === null) continue;
      yield {
        peildatum: date(delivered),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        datum_melding: date(holiday.reported),
        datum_begin: date(holiday.begin),
        datum_einde: date(holiday.begin + holiday.days - 1),
        dagen: String(holiday.days),
        buitenland: holiday.country === '' ? 'N' : 'J',
        overschrijding_dagen: String(Math.max(0, holiday.days - ALLOWED_DAYS)),
        land: holiday.country,
      };
    }
  },
);
