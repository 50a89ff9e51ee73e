import type {
  AgainstRandom,
  DrawnRoute,
  RouteComparison,
  RouteHits,
  RouteWindow,
  TestedProfile,
} from '../../../shared/contract/assess-routes.ts';
import { daysOfIso, isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import { neededPerGroup } from '../../../shared/learning/bias/needed-per-group.ts';
import {
  compareProfiles,
  type HitCount,
  type ProfileComparison,
} from '../../../shared/learning/stats/compare-profiles.ts';
import { wilson } from '../../../shared/learning/stats/wilson.ts';
import { type Investigation, idList, newestInvestigations } from '../prepare/investigations.ts';
import { presentLabel } from '../prepare/label-state.ts';
import { codeWords } from '../prepare/level-words.ts';
import { type AcceptedQuarter, acceptedQuarters } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { listProfiles, type StoredProfile } from '../store/tested-profile.ts';
import { marginInForce } from './criteria-state.ts';
import { drawnRoutes } from './drawn-routes.ts';
import { countRoutes, type RouteCount, rateByQuarter } from './route-counts.ts';

const YEAR_DAYS = 365;

/**
 * How often investigations by each route found an unlawful benefit, and what may be said of the difference with those that were drawn
 * at random. One correction (Holm) covers all routes, selections and profiles together, because they share that benchmark.
 */
export function routeComparison(db: Db, window: RouteWindow): RouteComparison {
  const quarters = acceptedQuarters(db);
  const { version, definition } = presentLabel(db);
  const margin = marginInForce(db);
  const told = quarters.length === 0 ? [] : newestInvestigations(db, idsOf(quarters));
  const investigations = window === 'all' ? told : lastYear(told, quarters);
  const selections = drawnRoutes(db, { told, counted: investigations }, definition);
  const recoded = investigations.map((own) => ({ ...own, route: selections.codeOf(own) }));
  const counts = countRoutes(recoded, definition);
  const benchmark = counts.find(({ code }) => code === RANDOM_ROUTE) ?? null;
  const others = counts.filter(({ code }) => code !== RANDOM_ROUTE && !selections.isOwnCode(code));
  const byModel = selections.parts.filter(({ chosenBy }) => chosenBy === 'model');
  const profiles = listProfiles(db);
  const comparable = [...others, ...byModel, ...profiles.filter(({ labelVersion }) => labelVersion === version)];
  const against = compareAll(comparable, benchmark, margin);
  return {
    source: sourceOf(quarters, investigations),
    dossiers: countDossiers(db, quarters),
    label: { version, words: definition.words },
    margin,
    benchmark: benchmark === null ? null : routeHits(benchmark, null),
    routes: others.map((count) => routeHits(count, against.get(count) ?? null)),
    drawn: selections.parts.map((part): DrawnRoute => {
      const { n, hits } = part;
      return { ...part, label: part.code, rate: n === 0 ? null : wilson(hits, n), against: against.get(part) ?? null };
    }),
    profiles: profiles.map((profile) => profileHits(profile, against.get(profile) ?? null)),
    quarters: rateByQuarter(recoded, definition),
  };
}

const idsOf = (quarters: readonly AcceptedQuarter[]): number[] => quarters.map(({ id }) => id);

/** Those that started in the 365 days before the newest reference date. */
function lastYear(told: readonly Investigation[], quarters: readonly AcceptedQuarter[]): Investigation[] {
  const newest = quarters.at(-1);
  if (newest === undefined) return [];
  const until = daysOfIso(newest.referenceDate);
  return told.filter(({ start }) => start !== null && start >= until - YEAR_DAYS && start < until);
}

/** Each comparison by what was compared; empty where there is nothing to compare with. */
function compareAll<Own extends HitCount>(
  groups: readonly Own[],
  benchmark: RouteCount | null,
  margin: number,
): ReadonlyMap<Own, AgainstRandom> {
  if (benchmark === null || benchmark.n === 0) return new Map();
  const known = groups.filter(({ n }) => n > 0);
  const named = known.map(({ hits, n }, index) => ({ hits, n, name: String(index) }));
  const comparisons = compareProfiles(named, benchmark, { margin });
  return new Map(known.map((own, index) => [own, againstRandom(comparisons[index] as ProfileComparison, benchmark)]));
}

function againstRandom(comparison: ProfileComparison, benchmark: HitCount): AgainstRandom {
  const { difference, riskRatio, p, adjustedP, verdict } = comparison;
  const { value, low, high } = riskRatio;
  return {
    difference,
    riskRatio: { value, low, high },
    p,
    adjustedP,
    verdict,
    needed: neededPerGroup(comparison, benchmark),
  };
}

function routeHits({ code, investigated, n, hits }: RouteCount, against: AgainstRandom | null): RouteHits {
  const rate = n === 0 ? null : wilson(hits, n);
  return { code, label: codeWords('Onderzoeken', 'aanleiding', code), investigated, n, hits, rate, against };
}

function profileHits({ name, ...profile }: StoredProfile, against: AgainstRandom | null): TestedProfile {
  const { id, hits, n } = profile;
  return { ...profile, code: String(id), label: name, investigated: n, rate: wilson(hits, n), against };
}

function sourceOf(
  quarters: readonly AcceptedQuarter[],
  investigations: readonly Investigation[],
): RouteComparison['source'] {
  if (quarters.length === 0) return null;
  const starts = investigations.flatMap(({ start }) => (start === null ? [] : [start])).sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  return {
    quarters: quarters.map(({ quarter }) => quarter),
    from: first === undefined ? null : isoOfDays(first),
    until: last === undefined ? null : isoOfDays(last),
    investigations: investigations.length,
  };
}

function countDossiers(db: Db, quarters: readonly AcceptedQuarter[]): number | null {
  if (quarters.length === 0) return null;
  const accepted = idList(idsOf(quarters));
  const sql = `SELECT count(DISTINCT dossier) FROM q_clientgegevens
    WHERE rol = 'A' AND quarter IN (SELECT value FROM json_each(@accepted))
      AND snapshot = (SELECT max(snapshot) FROM q_clientgegevens WHERE quarter IN (SELECT value FROM json_each(@accepted)))`;
  const count = db.prepare<[{ accepted: string }], number>(sql).pluck().get({ accepted }) ?? 0;
  return count === 0 ? null : count;
}
