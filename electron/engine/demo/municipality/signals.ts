/** Signals from other registers, and the table Samenloopsignalen. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { between, chance, logNormal, pick } from '../draws.ts';
import { deliveredOn, firstOfMonth, yearOf } from './calendar.ts';
import { amountText, dateWriter, NO_END } from './cell-text.ts';
import type { Dossier } from './dossier.ts';
import { drawEventDays } from './event-days.ts';
import { type Setting, streamOf } from './setting.ts';
import { defineTable } from './table.ts';

export interface Signal {
  readonly day: number;
  /** Code of signaalsoort: 01 is income. */
  readonly kind: string;
  readonly source: string;
  /** Euros; null for signals without an amount. */
  readonly amount: number | null;
  /** Null while nobody looked at it. */
  readonly handled: number | null;
  readonly handling: string;
}

const INCOME_PER_YEAR = 0.34;
const OTHERS_PER_YEAR = 0.3;

/** Detention and wanted persons (08, 09) are among them: the door refuses these rows. */
const others = [
  { kind: '02', source: 'DUO', share: 10, hasAmount: true },
  { kind: '04', source: 'BD', share: 22, hasAmount: true },
  { kind: '05', source: 'RDW', share: 24, hasAmount: false },
  { kind: '06', source: 'BD', share: 14, hasAmount: true },
  { kind: '08', source: 'JUSTID', share: 4, hasAmount: false },
  { kind: '09', source: 'CJIB', share: 2, hasAmount: false },
  { kind: '10', source: 'GEM', share: 8, hasAmount: false },
  { kind: '11', source: 'BRP', share: 16, hasAmount: false },
] as const;

function drawHandling(stream: RandomStream, day: number): Pick<Signal, 'handled' | 'handling'> {
  const handling = pick(stream, [
    ['1', 45],
    ['2', 35],
    ['4', 20],
  ]);
  const handled = day + between(stream, 5, 150);
  return chance(stream, 0.2) ? { handled: null, handling: '0' } : { handled, handling };
}

export function drawSignals(dossier: Dossier, setting: Setting): readonly Signal[] {
  const stream = streamOf(setting, dossier.index, 'signals');
  const income = drawEventDays(stream, dossier, setting, INCOME_PER_YEAR).map((day): Signal => {
    const amount = Math.max(1, logNormal(stream, 160, 1));
    return { day, kind: '01', source: 'UWV', amount, ...drawHandling(stream, day) };
  });
  const rest = drawEventDays(stream, dossier, setting, OTHERS_PER_YEAR).map((day): Signal => {
    const { kind, source, hasAmount } = pick(
      stream,
      others.map((each) => [each, each.share] as const),
    );
    const amount = logNormal(stream, 400, 0.9);
    return { day, kind, source, amount: hasAmount ? amount : null, ...drawHandling(stream, day) };
  });
  return [...income, ...rest];
}

const date = dateWriter('dd-mm-jjjj');
/** One in so many signals stands in the file twice. */
const TWICE_EVERY = 60;

export const signalsTable = defineTable(
  'Samenloopsignalen',
  [
    'signaalnr',
    'signaalsoort',
    'bron',
    'datum_signaal',
    'periode_van',
    'periode_tot',
    'bedrag',
    'datum_afgehandeld',
    'afhandeling',
  ],
  function* ({ dossier, setting }) {
    const { calendar } = setting;
    for (const [index, signal] of drawSignals(dossier, setting).entries()) {
      const delivered = deliveredOn(calendar, signal.day) ?? calendar.newest;
      const year = yearOf(signal.day);
      const open = {
        peildatum: date(delivered),
        dossiernr: dossier.number,
        clientnr: dossier.client,
        signaalnr: `S${dossier.number.slice(1)}-${index + 1}`,
        signaalsoort: signal.kind,
        bron: signal.source,
        datum_signaal: date(signal.day),
        periode_van: date(firstOfMonth(year, 1)),
        periode_tot: signal.handled === null ? NO_END : date(signal.day - 1),
        bedrag: signal.amount === null ? '' : amountText(signal.amount),
        datum_afgehandeld: '',
        afhandeling: '0',
      };
      const handledIn = signal.handled === null ? null : deliveredOn(calendar, signal.handled);
      const handled = { datum_afgehandeld: date(signal.handled), afhandeling: signal.handling };
      const first = handledIn === delivered ? { ...open, ...handled } : open;
      yield first;
      if ((dossier.index + index) % TWICE_EVERY === 0) yield first;
      if (handledIn !== null && handledIn !== delivered) yield { ...open, ...handled, peildatum: date(handledIn) };
    }
  },
);
