import type { JobControl } from '../../electron/engine/jobs.ts';
import type { TrainingCase } from '../../electron/engine/prepare/cases.ts';
import { groupColumnOf, ownerColumnsOf, type PreparedColumn } from '../../electron/engine/prepare/prepared-columns.ts';
import { writeTable } from '../../electron/engine/prepare/write-table.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { defaultLabel } from '../../shared/domain/label.ts';
import { RANDOM_ROUTE } from '../../shared/domain/random-route.ts';
import { randomStream } from '../../shared/learning/random.ts';

export const DOSSIERS = 300;
/** The first of the dossiers were drawn at random; some of those were investigated for another reason as well. */
export const RANDOM = 80;
export const TWICE = 20;
const INVESTIGATED = 240;
const CHOSEN = INVESTIGATED - RANDOM;

/** The outcome of an investigation, which may be another than the planted one. */
export type Outcomes = (isRandom: boolean, planted: 0 | 1) => 0 | 1 | 2;

/** How much a row counts in training, by its outcome; those of today have none. */
export type Weights = (outcome: 0 | 1 | 2) => number;

interface Planted extends TrainingCase {
  readonly late: number;
  readonly noise: number;
}

/** Investigations in which evidence that came late goes with unlawful outcomes: first the random ones, then the others. */
function investigations(outcomeOf: Outcomes, chosen: number): Planted[] {
  const stream = randomStream(11, 0);
  const each = (dossier: number, route: string, at: number): Planted => {
    const late = stream.integer(6);
    const planted = stream.uniform() < (late >= 4 ? 0.65 : 0.15) ? 1 : 0;
    const outcome = outcomeOf(route === RANDOM_ROUTE, planted);
    const who = { dossier, person: 1000 + dossier };
    return { ...who, at, start: at, route, probability: null, outcome, late, noise: stream.integer(9) };
  };
  const random = Array.from({ length: RANDOM }, (_, index) => each(index + 1, RANDOM_ROUTE, 20_600));
  const again = Array.from({ length: TWICE }, (_, index) => each(index + 1, '6', 20_500));
  const others = Array.from({ length: chosen }, (_, index) => each(RANDOM + index + 1, '6', 20_550));
  return [...random, ...again, ...others];
}

/** Group attributes by name, from what a row holds; its place tells apart those who have the same. */
export type Groups = Readonly<
  Record<string, (row: { readonly late: number; readonly place: number }) => string | null>
>;

const feature = (name: string, cellOf: (row: number) => number): PreparedColumn => ({
  name,
  label: name,
  role: 'feature',
  kind: 'number',
  unit: null,
  proxy: false,
  reason: null,
  type: 'REAL',
  cellOf,
});

const weightColumn = (cellOf: (row: number) => number): PreparedColumn => ({
  ...feature('gewicht', cellOf),
  role: 'weight',
});

const cases = {
  quarter: '2026-K4',
  referenceDate: '2026-10-01',
  referenceDates: ['2026-10-01'],
  at: '2026-10-02T10:00:00.000Z',
  dossiers: DOSSIERS,
  investigations: INVESTIGATED + TWICE,
  persons: DOSSIERS,
  unlawful: 0,
  lawful: 0,
  unknown: 0,
  routes: [],
  leftOut: [],
  seconds: 0,
};

/** Nobody watches and nobody stops it. */
export const unwatched: JobControl = {
  plan: () => undefined,
  enter: () => undefined,
  step: () => undefined,
  cancelled: false,
  check: () => undefined,
  onCancel: () => undefined,
};

/**
 * Writes an analysis table as it is made from quarterly deliveries, with the reason for each investigation.
 * @param chosen investigations other than by lot; of more than there are by default some dossiers are there no more
 */
export async function writePreparedTable(
  store: Store,
  outcomeOf: Outcomes = (_isRandom, planted) => planted,
  groups: Groups = {},
  weightOf?: Weights,
  chosen = CHOSEN,
): Promise<void> {
  const training = investigations(outcomeOf, chosen);
  const ranking = Array.from({ length: DOSSIERS }, (_, index) => {
    return { dossier: index + 1, person: 1001 + index, at: 20_700 };
  });
  const rows = { ranking, training, lately: new Set<number>() };
  const stream = randomStream(12, 0);
  const today = ranking.map(() => ({ late: stream.integer(6), noise: stream.integer(9) }));
  const values = [...today, ...training];
  const columns = [
    ...ownerColumnsOf(rows, (id) => `D-${id}`),
    feature('te_laat', (row) => values[row]?.late ?? 0),
    feature('ruis', (row) => values[row]?.noise ?? 0),
    ...(weightOf === undefined ? [] : [weightColumn((row) => weightOf(training[row - DOSSIERS]?.outcome ?? 2))]),
    ...Object.entries(groups).map(([name, groupOf]) =>
      groupColumnOf({ name, values: values.map(({ late }, place) => groupOf({ late, place })) }),
    ),
  ];
  const summary = { cases, quarterIds: [1], label: defaultLabel, hash: '' };
  await store.exclusive((db) => writeTable(db, store.user, unwatched, { summary, sources: [], rows, columns }));
}
