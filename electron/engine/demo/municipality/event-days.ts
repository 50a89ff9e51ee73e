/** Days on which events of a kind happen to a dossier. */
import type { RandomStream } from '../../../../shared/learning/random.ts';
import { poisson } from '../draws.ts';
import { DAYS_PER_YEAR } from './calendar.ts';
import { type Dossier, eventDays } from './dossier.ts';
import type { Setting } from './setting.ts';

/** Days in rising order, `perYear` of them on average per year in benefit. */
export function drawEventDays(
  stream: RandomStream,
  dossier: Dossier,
  setting: Setting,
  perYear: number,
): readonly number[] {
  const { from, to } = eventDays(dossier, setting.calendar);
  const span = to - from + 1;
  if (span <= 0) return [];
  const count = poisson(stream, (perYear * span) / DAYS_PER_YEAR);
  return spreadDays(stream, from, span, count);
}

/** `count` days in rising order from the `span` days that begin with `from`. */
export function spreadDays(stream: RandomStream, from: number, span: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => from + stream.integer(span)).sort((a, b) => a - b);
}
