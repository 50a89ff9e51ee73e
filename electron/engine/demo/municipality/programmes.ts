/** Programmes towards work, and the table Participatietrajecten. */
import { between, pick } from '../draws.ts';
import { deliveredOn } from './calendar.ts';
import { amountText, dateWriter } from './cell-text.ts';
import type { Dossier } from './dossier.ts';
import { drawEventDays } from './event-days.ts';
import { type Setting, streamOf } from './setting.ts';
import { defineTable } from './table.ts';

export interface Programme {
  readonly registered: number;
  readonly begin: number;
  readonly end: number;
  readonly kind: string;
  /** 1 finished, 2 stopped early, 3 ended by circumstances. */
  readonly reason: '1' | '2' | '3';
  /** 1 to 6. */
  readonly step: number;
}

const PER_YEAR = 0.45;

export function drawProgrammes(dossier: Dossier, setting: Setting): readonly Programme[] {
  const stream = streamOf(setting, dossier.index, 'programmes');
  return drawEventDays(stream, dossier, setting, PER_YEAR).map((registered) => {
    const begin = registered + between(stream, 0, 40);
    return {
      registered,
      begin,
      end: begin + between(stream, 60, 420),
      kind: pick(stream, [
        ['01', 30],
        ['02', 22],
        ['04', 18],
        ['05', 12],
        ['08', 10],
        ['99', 8],
      ]),
      reason: pick(stream, [
        ['1', 58],
        ['2', 34],
        ['3', 8],
      ]),
      step: between(stream, 1, 6),
    };
  });
}

const date = dateWriter('dd-mm-jjjj');
/** Went through a conversion once and lost its accent: UTF-8 read as Windows-1252. */
const ENDED = 'BeÃ«indigd';

/** A programme is delivered when it is registered and, where it ends in a later quarter, once more with its end. */
export const programmesTable = defineTable(
  'Participatietrajecten',
  [
    'trajectnr',
    'type_voorziening',
    'datum_aanmelding',
    'datum_begin',
    'datum_einde',
    'reden_einde',
    'participatietrede',
    'arbeidsvermogen',
    'loonwaarde',
    'trajectstatus',
  ],
  function* ({ dossier, setting }) {
    const { calendar } = setting;
    for (const [index, programme] of drawProgrammes(dossier, setting).entries()) {
      const delivered = deliveredOn(calendar, programme.registered) ?? calendar.newest;
      const endedIn = deliveredOn(calendar, programme.end);
      const running = {
        peildatum: date(delivered),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        trajectnr: `T${dossier.number.slice(1)}-${index + 1}`,
        type_voorziening: programme.kind,
        datum_aanmelding: date(programme.registered),
        datum_begin: date(programme.begin),
        datum_einde: '',
        reden_einde: '',
        participatietrede: String(programme.step),
        arbeidsvermogen: String(1 + (programme.step % 3)),
        loonwaarde: amountText(25 + 10 * programme.step),
        trajectstatus: 'Lopend',
      };
      const ended = { datum_einde: date(programme.end), reden_einde: programme.reason, trajectstatus: ENDED };
      yield endedIn === delivered ? { ...running, ...ended } : running;
      if (endedIn !== null && endedIn !== delivered) yield { ...running, ...ended, peildatum: date(endedIn) };
    }
  },
);
