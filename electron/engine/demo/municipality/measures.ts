/** The table Maatregelen: warnings, reductions, and the fines that follow some findings. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { between, chance, logNormal, pick } from '../draws.ts';
import { deliveredOn } from './calendar.ts';
import { amountText, dateWriter } from './cell-text.ts';
import { drawEventDays } from './event-days.ts';
import type { Investigation } from './investigations.ts';
import { streamOf } from './setting.ts';
import { type Case, defineTable } from './table.ts';

interface Measure {
  readonly noticed: number;
  readonly decided: number;
  readonly kind: '1' | '2' | '3' | '4';
  readonly reason: string;
  /** 0 to 100; null where it is an amount or nothing. */
  readonly percentage: number | null;
  readonly amount: number | null;
  readonly again: boolean;
  /** How the objection ends: 0 none made, 2 dismissed, 3 upheld. */
  readonly objection: '0' | '2' | '3';
}

const PER_YEAR = 0.14;

function drawMeasure(stream: RandomStream, noticed: number): Measure {
  const kind = pick<Measure['kind']>(stream, [
    ['1', 50],
    ['2', 35],
    ['4', 15],
  ]);
  const percentage = pick(stream, [
    [10, 30],
    [30, 40],
    [100, 30],
  ]);
  return {
    noticed,
    decided: noticed + between(stream, 5, 45),
    kind,
    reason: pick(stream, [
      ['01', 44],
      ['05', 12],
      ['06', 20],
      ['07', 14],
      ['98', 10],
    ]),
    percentage: kind === '2' ? percentage : null,
    amount: null,
    again: chance(stream, 0.08),
    objection: pick(stream, [
      ['0', 84],
      ['2', 9],
      ['3', 7],
    ]),
  };
}

/** A fine is decided a few weeks after the investigation that found it closed. */
function fineAfter(stream: RandomStream, { end, ground }: Investigation): Measure {
  return {
    noticed: end,
    decided: end + between(stream, 14, 60),
    kind: '3',
    reason: ground,
    percentage: null,
    amount: Math.max(30, logNormal(stream, 350, 0.6)),
    again: false,
    objection: '0',
  };
}

function drawMeasures({ dossier, investigations, setting }: Case): readonly Measure[] {
  const stream = streamOf(setting, dossier.index, 'measures');
  const ordinary = drawEventDays(stream, dossier, setting, PER_YEAR).map((day) => drawMeasure(stream, day));
  const fined = investigations.filter(({ outcome }) => outcome === '5');
  return [...ordinary, ...fined.map((investigation) => fineAfter(stream, investigation))];
}

const date = dateWriter('dd-mm-jjjj');

export const measuresTable = defineTable(
  'Maatregelen',
  [
    'maatregelnr',
    'datum_constatering',
    'datum_besluit',
    'datum_begin',
    'datum_einde',
    'soort',
    'reden',
    'percentage',
    'bedrag',
    'recidive',
    'status_rechtsmiddel',
  ],
  function* (subject) {
    const { calendar } = subject.setting;
    for (const [index, measure] of drawMeasures(subject).entries()) {
      const delivered = deliveredOn(calendar, measure.decided);
      if (delivered === null) continue;
      const settled = deliveredOn(calendar, delivered + 1);
      const lasts = measure.kind === '2' || measure.kind === '4';
      const cells = {
        peildatum: date(delivered),
        dossiernr: subject.dossier.number,
        clientnr: subject.dossier.client,
        maatregelnr: `R${subject.dossier.number.slice(1)}-${index + 1}`,
        datum_constatering: date(measure.noticed),
        datum_besluit: date(measure.decided),
        datum_begin: lasts ? date(measure.decided + 1) : '',
        datum_einde: lasts ? date(measure.decided + 31) : '',
        soort: measure.kind,
        reden: measure.reason,
        percentage: measure.percentage === null ? '' : amountText(measure.percentage),
        bedrag: measure.amount === null ? '' : amountText(measure.amount),
        recidive: measure.again ? 'Ja' : 'Nee',
        status_rechtsmiddel: measure.objection === '0' ? '0' : '1',
      };
      yield cells;
      if (measure.objection !== '0' && settled !== null) {
        yield { ...cells, peildatum: date(settled), status_rechtsmiddel: measure.objection };
      }
    }
  },
);
