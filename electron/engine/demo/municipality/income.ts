/** Income that is set off against the benefit, per reference date. */
import { chance, logNormal, pick } from '../draws.ts';
import type { Dossier } from './dossier.ts';
import { type Setting, streamOf } from './setting.ts';

export interface Income {
  /** Code of soort_inkomsten. */
  readonly kind: string;
  /** Euros a month per reference date; 0 without income. */
  readonly amounts: readonly number[];
}

const HAS_INCOME = 0.42;
const CHANGES = 0.25;
const STOPS = 0.15;
const STARTS = 0.04;

/** Whole cents, so that two quarters differ in the file exactly when they differ here. */
const inCents = (euros: number) => Math.round(euros * 100) / 100;

export function drawIncome(dossier: Dossier, setting: Setting): Income {
  const stream = streamOf(setting, dossier.index, 'income');
  const kind = pick(stream, [
    ['11', 45],
    ['31', 20],
    ['24', 13],
    ['23', 10],
    ['18', 7],
    ['98', 5],
  ]);
  let amount = 0;
  const amounts = setting.calendar.referenceDates.map((_, quarter) => {
    const had = amount > 0;
    const next = inCents(logNormal(stream, 310, 0.6));
    const stops = chance(stream, STOPS);
    const moves = chance(stream, quarter === 0 ? HAS_INCOME : had ? CHANGES : STARTS);
    if (moves) amount = had && stops ? 0 : next;
    return amount;
  });
  return { kind, amounts };
}
