/** The table Onderzoeken: routes, probabilities of the lot, and outcomes. */
import { deliveredOn, quarterName } from './calendar.ts';
import { amountText, dateWriter } from './cell-text.ts';
import { isFinding } from './investigations.ts';
import { defineTable } from './table.ts';

const date = dateWriter('dd-mm-jjjj');
const probabilityText = (probability: number) => probability.toFixed(4).replace('.', ',');
const amountOrEmpty = (euros: number) => (euros === 0 ? '' : amountText(euros));

/**
 * An investigation is delivered once it is closed; one that runs at the newest reference date stands in it without end and outcome. An
 * objection runs when the finding is delivered, and its end comes with the next delivery.
 */
export const investigationsTable = defineTable(
  'Onderzoeken',
  [
    'onderzoeknr',
    'aanleiding',
    'selectie_run',
    'trekkingskans',
    'datum_start',
    'datum_einde',
    'methode',
    'blind',
    'uitkomst',
    'oorzaak',
    'ontstaansgrond',
    'bedrag_terugvordering',
    'bedrag_nabetaling',
    'status_rechtsmiddel',
    'medewerker',
  ],
  function* ({ dossier, investigations, setting: { calendar } }) {
    for (const each of investigations) {
      if (each.start > calendar.newest) continue;
      const delivered = deliveredOn(calendar, each.end);
      const selectedOn = calendar.referenceDates[each.quarter] as number;
      const running = {
        peildatum: date(calendar.newest),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        onderzoeknr: each.number,
        aanleiding: each.route,
        selectie_run: `${each.random ? 'STEEKPROEF' : 'SELECTIE'}-${quarterName(selectedOn)}`,
        trekkingskans: each.random ? probabilityText(each.probability) : '',
        datum_start: date(each.start),
        datum_einde: '',
        methode: each.method,
        blind: each.blind ? 'J' : 'N',
        uitkomst: '',
        oorzaak: '',
        ontstaansgrond: '',
        bedrag_terugvordering: '',
        bedrag_nabetaling: '',
        status_rechtsmiddel: '',
        medewerker: each.caseworker,
      };
      if (delivered === null) {
        yield running;
        continue;
      }
      const closed = {
        ...running,
        peildatum: date(delivered),
        datum_einde: date(each.end),
        uitkomst: each.outcome,
        oorzaak: each.cause,
        ontstaansgrond: isFinding(each.result) ? each.ground : '',
        bedrag_terugvordering: amountOrEmpty(each.reclaimed),
        bedrag_nabetaling: amountOrEmpty(each.backPay),
        status_rechtsmiddel: each.objection === '0' ? '0' : '1',
      };
      yield closed;
      const settled = deliveredOn(calendar, delivered + 1);
      if (each.objection !== '0' && settled !== null) {
        yield { ...closed, peildatum: date(settled), status_rechtsmiddel: each.objection };
      }
    }
  },
);
