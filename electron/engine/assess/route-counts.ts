import type { QuarterRate } from '../../../shared/contract/assess-routes.ts';
import type { LabelDefinition } from '../../../shared/contract/prepare.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { labelOf } from '../../../shared/domain/label.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import { quarterOf } from '../../../shared/domain/source-tables.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import type { Investigation } from '../prepare/investigations.ts';

export interface RouteCount {
  /** Code of the column aanleiding; empty where none was filled in. */
  readonly code: string;
  readonly investigated: number;
  /** With a known outcome. */
  readonly n: number;
  readonly hits: number;
}

interface Counted {
  investigated: number;
  n: number;
  hits: number;
}

/** What an investigation found, as the definition has it. */
export function outcomeOf(
  { outcome, cause, objection, end }: Investigation,
  definition: LabelDefinition,
): ReturnType<typeof labelOf> {
  return labelOf(definition, { uitkomst: outcome, oorzaak: cause, status_rechtsmiddel: objection, datum_einde: end });
}

/** Investigations, known outcomes and unlawful ones per key, in the order of the keys. */
function countBy(
  investigations: readonly Investigation[],
  definition: LabelDefinition,
  keyOf: (investigation: Investigation) => string,
): [string, Counted][] {
  const counts = new Map<string, Counted>();
  for (const own of investigations) {
    const key = keyOf(own);
    const count = counts.get(key) ?? { investigated: 0, n: 0, hits: 0 };
    counts.set(key, count);
    count.investigated += 1;
    const outcome = outcomeOf(own, definition);
    if (outcome !== OUTCOME.unknown) count.n += 1;
    if (outcome === OUTCOME.unlawful) count.hits += 1;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What each route found, in the order of the codes. */
export function countRoutes(investigations: readonly Investigation[], definition: LabelDefinition): RouteCount[] {
  return countBy(investigations, definition, ({ route }) => route ?? '').map(([code, count]) => ({ code, ...count }));
}

/** Hit rate of the random sample and of all other routes together, per quarter in which investigations started. */
export function rateByQuarter(investigations: readonly Investigation[], definition: LabelDefinition): QuarterRate[] {
  const started = investigations.filter(({ start }) => start !== null);
  const groups = ['random', 'others'] as const;
  return groups
    .flatMap((group) => {
      const own = started.filter(({ route }) => (route === RANDOM_ROUTE) === (group === 'random'));
      return countBy(own, definition, ({ start }) => quarterOf(isoOfDays(start ?? 0)))
        .filter(([, { n }]) => n > 0)
        .map(([quarter, { n, hits }]): QuarterRate => ({ quarter, group, n, hits, rate: wilson(hits, n) }));
    })
    .sort((a, b) => (a.quarter < b.quarter ? -1 : a.quarter > b.quarter ? 1 : 0));
}
