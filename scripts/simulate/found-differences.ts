import { planFor } from '../../electron/engine/assess/plan.ts';
import type { Plan, PlanInput } from '../../shared/contract/assess-routes.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { compareHitRates } from '../../shared/learning/stats/compare-hit-rates.ts';
import { compareProfiles, type HitCount } from '../../shared/learning/stats/compare-profiles.ts';
import { drawHits } from './draws.ts';
import { type Findings, shareOf } from './findings.ts';
import type { Municipality } from './municipality.ts';

const REPEATS = 20;
const QUARTERS = 4;
const MARGIN = proposedCriteria.equalityMargin;

/** Routes that are compared with the random sample at once: all that the layout of the delivery knows. */
const ROUTES = 8;

/** What a municipality fills in on the page of the planner. */
function planInput({ dossiers, flagged, drawn, baseRate, lift }: Municipality): PlanInput {
  return {
    dossiers,
    capacity: Math.max(2, Math.round((flagged + drawn) / QUARTERS)),
    randomShare: drawn / (flagged + drawn),
    baseRate,
    precision: lift * baseRate,
    margin: MARGIN,
    smallestGroup: 0.2,
  };
}

/**
 * Plants the difference of which the planner says that it is found in 80 of 100 cases, with exactly as many dossiers as it asks for, and
 * notes the share of repeats in which the verdict is that there is a difference: in a single comparison, and among eight routes as the page
 * compares them. Municipalities to which the planner promises nothing bring nothing.
 */
export function noteFoundDifferences(municipality: Municipality, findings: Findings): void {
  const input = planInput(municipality);
  const alone = planFor(input);
  const amongRoutes = planFor(input, ROUTES);
  const pair = (n: number): [Route, Route] => [
    { n, rate: input.precision },
    { n, rate: input.baseRate },
  ];
  const [needed, neededAmongRoutes] = [neededFor(alone), neededFor(amongRoutes)];
  if (needed !== null) findings.note('found-alone', foundAlone(municipality, ...pair(needed)));
  if (neededAmongRoutes !== null) {
    findings.note('found-among-routes', foundAmongRoutes(municipality, ...pair(neededAmongRoutes)));
  }
  if (alone.smallestDifference !== null) {
    const routes = routesOfYear(input, alone.smallestDifference);
    findings.note('found-smallest', foundAlone(municipality, ...routes));
  }
}

/** Dossiers per group for the comparison, where the planner says that they can be had. */
function neededFor({ answers }: Plan): number | null {
  const comparison = answers.find(({ question }) => question === 'comparison');
  return comparison?.possible ? comparison.needed : null;
}

/** A year of a route with this much more hits, and of the random sample. */
function routesOfYear({ capacity, randomShare, baseRate }: PlanInput, difference: number): [Route, Route] {
  const random = Math.min(capacity - 1, Math.max(1, Math.round(capacity * randomShare)));
  return [
    { n: QUARTERS * (capacity - random), rate: baseRate + difference },
    { n: QUARTERS * random, rate: baseRate },
  ];
}

interface Route {
  readonly n: number;
  readonly rate: number;
}

function foundAlone({ stream }: Municipality, planted: Route, benchmark: Route): number {
  return shareOf(REPEATS, () => {
    const hits = drawHits(stream, planted.n, planted.rate);
    const benchmarkHits = drawHits(stream, benchmark.n, benchmark.rate);
    const { verdict } = compareHitRates(hits, planted.n, benchmarkHits, benchmark.n, { margin: MARGIN });
    return verdict === 'difference';
  });
}

/** As the page compares routes: all at once with the same benchmark. The other routes find no more than a lot: the hardest case. */
function foundAmongRoutes({ stream }: Municipality, planted: Route, benchmark: Route): number {
  const drawn = ({ n, rate }: Route): HitCount => ({ n, hits: drawHits(stream, n, rate) });
  return shareOf(REPEATS, () => {
    const others = Array.from({ length: ROUTES - 1 }, (_, at) => ({ name: `other ${at}`, ...drawn(benchmark) }));
    const routes = [{ name: 'planted', ...drawn(planted) }, ...others];
    return compareProfiles(routes, drawn(benchmark), { margin: MARGIN })[0].verdict === 'difference';
  });
}
