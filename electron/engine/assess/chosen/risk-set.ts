import type { LabelDefinition } from '../../../../shared/contract/prepare.ts';
import { labelOf } from '../../../../shared/domain/label.ts';
import { OUTCOME } from '../../../../shared/domain/outcome.ts';
import { RANDOM_ROUTE } from '../../../../shared/domain/random-route.ts';
import type { CaseSet, FeatureCase } from '../../prepare/cases.ts';
import type { Investigation } from '../../prepare/investigations.ts';

/** An investigation that started within the time of its row. */
export interface RowInvestigation {
  readonly start: number;
  /** Empty where none was filled in. */
  readonly route: string;
  readonly probability: number | null;
  /** One of `OUTCOME`. */
  readonly outcome: 0 | 1 | 2;
}

/** From one reference date to the next, in days since 1970-01-01. */
export interface RiskWindow {
  /** Not included. */
  readonly from: number;
  /** Included. */
  readonly until: number;
  /** Rows of this window, the end not included. */
  readonly firstRow: number;
  readonly endRow: number;
}

/** Dossiers at a reference date that could be investigated before the next one, and what came of it. */
export interface RiskSet {
  readonly rows: readonly FeatureCase[];
  readonly windows: readonly RiskWindow[];
  /** By row, oldest first; rows that were not investigated are not in it. */
  readonly investigations: ReadonlyMap<number, readonly RowInvestigation[]>;
  /** Investigations in these windows of dossiers that were not there at the reference date before. */
  readonly notAtRisk: number;
}

/** The risk set of all reference dates but the newest, of which it is not known yet what follows. */
export function riskSetOf(
  ranking: CaseSet['ranking'],
  investigations: readonly Investigation[],
  label: LabelDefinition,
): RiskSet {
  const rows: FeatureCase[] = [];
  const windows: RiskWindow[] = [];
  const found = new Map<number, RowInvestigation[]>();
  let notAtRisk = 0;
  for (const [index, { at, cases }] of ranking.slice(0, -1).entries()) {
    const until = ranking[index + 1]?.at ?? at;
    const rowOf = new Map(cases.map(({ dossier }, place) => [dossier, rows.length + place]));
    windows.push({ from: at, until, firstRow: rows.length, endRow: rows.length + cases.length });
    rows.push(...cases);
    for (const own of investigations) {
      if (own.start === null || own.start <= at || own.start > until) continue;
      const row = rowOf.get(own.dossier);
      if (row === undefined) notAtRisk += 1;
      else found.set(row, [...(found.get(row) ?? []), rowInvestigation(own, own.start, label)]);
    }
  }
  return { rows, windows, investigations: found, notAtRisk };
}

function rowInvestigation(own: Investigation, start: number, label: LabelDefinition): RowInvestigation {
  const outcome = labelOf(label, {
    uitkomst: own.outcome,
    oorzaak: own.cause,
    status_rechtsmiddel: own.objection,
    datum_einde: own.end,
  });
  return { start, route: own.route ?? '', probability: own.probability, outcome };
}

/** Which investigations count: by their route. */
export type RouteTest = (route: string) => boolean;

export const isDrawn: RouteTest = (route) => route === RANDOM_ROUTE;
export const isChosen: RouteTest = (route) => route !== RANDOM_ROUTE;

/** Per row what these routes found: the first known outcome, and whether there was an investigation at all. */
export function foundBy(
  { rows, investigations }: RiskSet,
  counts: RouteTest,
): { readonly investigated: Uint8Array; readonly outcome: Uint8Array } {
  const investigated = new Uint8Array(rows.length);
  const outcome = new Uint8Array(rows.length).fill(OUTCOME.unknown);
  for (const [row, all] of investigations) {
    const own = all.filter(({ route }) => counts(route));
    if (own.length === 0) continue;
    investigated[row] = 1;
    outcome[row] = own.find((each) => each.outcome !== OUTCOME.unknown)?.outcome ?? OUTCOME.unknown;
  }
  return { investigated, outcome };
}

/**
 * What to learn the choice from: 1 for a row that these routes chose, 0 for one that they did not. A row that only the lot took says
 * nothing: what would have been chosen cannot be seen there.
 */
export function eventOf(set: RiskSet, counts: RouteTest): Uint8Array {
  const { investigated } = foundBy(set, counts);
  const drawn = foundBy(set, isDrawn).investigated;
  return investigated.map((own, row) => (own === 0 && drawn[row] === 1 ? OUTCOME.unknown : own));
}

export interface DrawnChance {
  /** Per row. */
  readonly probability: Float64Array;
  /** Whether something was drawn, and the delivery tells the probability of every draw. */
  readonly isRecorded: boolean;
}

/**
 * Probability of being drawn at random: as recorded with the investigation, for the other rows of the window the mean of what was
 * recorded there; where nothing was, the share that was drawn.
 */
export function drawnChance({ rows, windows, investigations }: RiskSet): DrawnChance {
  const probability = new Float64Array(rows.length);
  let drawn = 0;
  let told = 0;
  for (const { firstRow, endRow } of windows) {
    const draws: { readonly row: number; readonly recorded: number | null }[] = [];
    for (let row = firstRow; row < endRow; row++) {
      const own = investigations.get(row)?.find(({ route }) => isDrawn(route));
      if (own !== undefined) draws.push({ row, recorded: usable(own.probability) });
    }
    const recorded = draws.flatMap(({ recorded }) => (recorded === null ? [] : [recorded]));
    drawn += draws.length;
    told += recorded.length;
    const mean = recorded.reduce((sum, own) => sum + own, 0) / recorded.length;
    probability.fill(recorded.length > 0 ? mean : draws.length / (endRow - firstRow), firstRow, endRow);
    for (const { row, recorded } of draws) if (recorded !== null) probability[row] = recorded;
  }
  return { probability, isRecorded: drawn > 0 && told === drawn };
}

/** A probability that cannot be one is as good as none. */
const usable = (recorded: number | null): number | null =>
  recorded !== null && recorded > 0 && recorded <= 1 ? recorded : null;
