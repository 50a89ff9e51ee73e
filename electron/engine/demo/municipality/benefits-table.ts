/** The table Uitkeringen: one row per benefit and reference date. */
import { between, chance, pick } from '../draws.ts';
import { dateWriter, groupedAmountText, NO_END } from './cell-text.ts';
import { debtsOf } from './debts.ts';
import { type Dossier, isActive } from './dossier.ts';
import { drawIncome } from './income.ts';
import { type Setting, streamOf } from './setting.ts';
import { defineTable } from './table.ts';

const date = dateWriter('dd-mm-jjjj');
/** An end within this many days after a reference date is known on it. */
const NOTICE_DAYS = 30;
/** Euros a month per living form. */
const normOf = { '1': 1401.5, '2': 1401.5, '3': 2002.13, '4': 1121.2 } as const;

/** Seven digits, most of them leading zeros: a reader that takes it for a number loses them. */
function benefitNumber(sequence: number): string {
  return String(sequence + 1).padStart(7, '0');
}

function drawParticulars(dossier: Dossier, setting: Setting) {
  const stream = streamOf(setting, dossier.index, 'benefit');
  const applied = dossier.from - between(stream, 0, 45);
  const sharers = chance(stream, 0.25) ? between(stream, 1, 3) : 0;
  return {
    code: pick(stream, [
      ['01', 88],
      ['02', 8],
      ['03', 2],
      ['14', 2],
    ]),
    reported: applied - between(stream, 0, 21),
    applied,
    ground: pick(stream, [
      ['02', 30],
      ['05', 22],
      ['11', 18],
      ['14', 15],
      ['20', 15],
    ]),
    endReason: pick(stream, [
      ['01', 34],
      ['02', 14],
      ['05', 12],
      ['11', 12],
      ['31', 6],
      ['35', 6],
      ['98', 16],
    ]),
    norm: normOf[dossier.livingForm],
    reduction: (normOf[dossier.livingForm] * sharers) / 10,
    blocked: chance(stream, 0.02) ? 'J' : 'N',
    hasExtra: chance(stream, 0.12),
    extra: between(stream, 20, 90),
  };
}

export const benefitsTable = defineTable(
  'Uitkeringen',
  [
    'uitkeringnr',
    'statistiekcode',
    'datum_melding',
    'datum_aanvraag',
    'datum_ingang',
    'datum_einde',
    'oorzaak_bijstand',
    'reden_beeindiging',
    'normbedrag',
    'verlaging_kostendeler',
    'inkomsten_verrekend',
    'soort_inkomsten',
    'betaling_geblokkeerd',
    'openstaande_vordering',
  ],
  function* (subject) {
    const { dossier, setting } = subject;
    const particulars = drawParticulars(dossier, setting);
    const income = drawIncome(dossier, setting);
    const debts = debtsOf(subject);
    const { referenceDates } = setting.calendar;
    for (const [quarter, day] of referenceDates.entries()) {
      if (!isActive(dossier, day)) continue;
      const ends = dossier.until !== null && dossier.until - day <= NOTICE_DAYS;
      const received = income.amounts[quarter] as number;
      const shared = {
        peildatum: date(day),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        datum_melding: date(particulars.reported),
        datum_aanvraag: date(particulars.applied),
        datum_ingang: date(dossier.from),
        datum_einde: ends ? date(dossier.until) : NO_END,
        oorzaak_bijstand: particulars.ground,
        reden_beeindiging: ends ? particulars.endReason : '',
        betaling_geblokkeerd: particulars.blocked,
      };
      yield {
        ...shared,
        uitkeringnr: benefitNumber(2 * dossier.index),
        statistiekcode: particulars.code,
        normbedrag: groupedAmountText(particulars.norm),
        verlaging_kostendeler: groupedAmountText(particulars.reduction),
        inkomsten_verrekend: groupedAmountText(received),
        soort_inkomsten: received === 0 ? '' : income.kind,
        openstaande_vordering: groupedAmountText(debts[quarter] as number),
      };
      if (!particulars.hasExtra) continue;
      yield {
        ...shared,
        uitkeringnr: benefitNumber(2 * dossier.index + 1),
        statistiekcode: '11',
        normbedrag: groupedAmountText(particulars.extra),
        verlaging_kostendeler: '',
        inkomsten_verrekend: '',
        soort_inkomsten: '',
        openstaande_vordering: '',
      };
    }
  },
);
