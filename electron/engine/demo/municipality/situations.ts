/** The table Bijzondere_situaties. Nothing in it bears on the outcome. */
import { between, chance, pick } from '../draws.ts';
import { deliveredOn } from './calendar.ts';
import { dateWriter } from './cell-text.ts';
import { drawEventDays } from './event-days.ts';
import { drawFreeText } from './refused-values.ts';
import { streamOf } from './setting.ts';
import { defineTable } from './table.ts';

const PER_YEAR = 0.16;
const date = dateWriter('dd-mm-jjjj');

export const situationsTable = defineTable(
  'Bijzondere_situaties',
  ['volgnr', 'situatie', 'datum_begin', 'datum_einde', 'toelichting'],
  function* ({ dossier, setting }) {
    const stream = streamOf(setting, dossier.index, 'situations');
    for (const [index, begin] of drawEventDays(stream, dossier, setting, PER_YEAR).entries()) {
      const delivered = deliveredOn(setting.calendar, begin) ?? setting.calendar.newest;
      const end = begin + between(stream, 60, 900);
      const situation = pick(stream, [
        ['10', 34],
        ['11', 20],
        ['20', 9],
        ['30', 14],
        ['31', 8],
        ['40', 5],
        ['41', 3],
        ['90', 7],
      ]);
      yield {
        peildatum: date(delivered),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        volgnr: String(index + 1),
        situatie: situation,
        datum_begin: date(begin),
        datum_einde: chance(stream, 0.6) ? date(end) : '',
        toelichting: drawFreeText(stream),
      };
    }
  },
);
