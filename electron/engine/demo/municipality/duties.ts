/** The table Rechten_plichten_ontheffingen. Nothing in it bears on the outcome. */
import { between, chance, pick } from '../draws.ts';
import { deliveredOn } from './calendar.ts';
import { dateWriter, NO_END } from './cell-text.ts';
import { streamOf } from './setting.ts';
import { defineTable } from './table.ts';

/** Code of soort, share of the dossiers that have it. The language requirement (5) is among them: the door refuses these rows. */
const kinds = [
  ['1', 1],
  ['2', 1],
  ['3', 0.3],
  ['4', 1],
  ['5', 0.12],
  ['9', 0.05],
] as const;

const date = dateWriter('dd-mm-jjjj');

export const dutiesTable = defineTable(
  'Rechten_plichten_ontheffingen',
  ['volgnr', 'soort', 'status', 'ontheffing_grond', 'datum_ingang', 'datum_einde', 'reden_einde'],
  function* ({ dossier, setting }) {
    const stream = streamOf(setting, dossier.index, 'duties');
    let sequence = 0;
    for (const [kind, share] of kinds) {
      const has = chance(stream, share);
      const begin = dossier.from + (chance(stream, 0.3) ? between(stream, 10, 400) : 0);
      const status = pick(stream, [
        ['1', kind === '1' || kind === '2' ? 72 : 94],
        ['2', 18],
        ['3', 4],
      ]);
      const ground = pick(stream, [
        ['4', 50],
        ['5', 35],
        ['6', 15],
      ]);
      const end = begin + between(stream, 90, 1500);
      const ends = status === '2' && chance(stream, 0.5);
      const delivered = deliveredOn(setting.calendar, begin);
      if (!has || delivered === null || (dossier.until !== null && begin >= dossier.until)) continue;
      sequence++;
      yield {
        peildatum: date(delivered),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        volgnr: String(sequence),
        soort: kind,
        status,
        ontheffing_grond: status === '1' ? '' : ground,
        datum_ingang: date(begin),
        datum_einde: ends ? date(end) : NO_END,
        reden_einde: ends ? String(between(stream, 1, 5)) : '',
      };
    }
  },
);
