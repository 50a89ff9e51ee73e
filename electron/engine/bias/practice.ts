import type { LabelDefinition } from '../../../shared/contract/prepare.ts';
import { isoOfDays } from '../../../shared/domain/columns-dates.ts';
import { labelOf } from '../../../shared/domain/label.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { RANDOM_ROUTE } from '../../../shared/domain/random-route.ts';
import { investigationsWithLots } from '../assess/investigations-with-lots.ts';
import { inTurn } from '../in-turn.ts';
import { type FeatureCase, gatherCases } from '../prepare/cases.ts';
import type { Investigation } from '../prepare/investigations.ts';
import type { AcceptedQuarter } from '../quarter/accepted.ts';
import type { Db } from '../store/database.ts';
import { inTimeSlices } from '../time-slices.ts';
import type { Tally } from './count-groups.ts';
import { newestSanctions, type Sanction } from './sanctions.ts';

/** What the municipality did with a dossier, by any route but the lot. */
export interface PractisedDossier {
  /** The dossier at the last reference date at which it was one. */
  readonly at: FeatureCase;
  readonly investigated: boolean;
  /** Investigated because a person or a signal pointed at it, not a model or a scorecard. */
  readonly byHand: boolean;
  /** Unlawful when any of its investigations found so, lawful when all that are known did; null when nothing is known. */
  readonly unlawful: boolean | null;
  /** Found unlawful when the investigation ended, whatever an objection did to it. */
  readonly found: boolean;
  readonly sanctioned: boolean;
  /** An objection against what was found or decided was upheld, wholly or in part. */
  readonly upheld: boolean;
}

export interface Practice {
  readonly dossiers: readonly PractisedDossier[];
  /** First day of the investigations that count (yyyy-mm-dd). */
  readonly from: string;
  /** Whether any sanction or fine is told of. */
  readonly tellsSanctions: boolean;
}

const YEAR_DAYS = 365;
const MODEL_ROUTES: readonly (string | null)[] = ['2', '3'];
const FINE = '5';
const OBJECTION_UPHELD = '3';

/**
 * The present practice: everybody who had a dossier at one of the newest reference dates, and what became of them since the first of these
 * (of a single date: in the year before). Counted by dossier, so that who was investigated twice counts once.
 * @returns null when no delivery tells who had a dossier
 */
export async function practiceOf(
  db: Db,
  quarters: readonly AcceptedQuarter[],
  label: LabelDefinition,
): Promise<Practice | null> {
  if (quarters.length === 0) return null;
  const { ranking } = await gatherCases(db, quarters, label);
  const [first] = ranking;
  if (first === undefined) return null;
  const from = ranking.length > 1 ? first.at : first.at - YEAR_DAYS;
  const ids = quarters.map(({ id }) => id);
  const known = await inTurn(() => investigationsWithLots(db, ids));
  const investigations = known.filter(({ start, route }) => start !== null && start >= from && route !== RANDOM_ROUTE);
  const byDossier = Map.groupBy(investigations, ({ dossier }) => dossier);
  const sanctions = Map.groupBy(await inTurn(() => newestSanctions(db, ids)), ({ dossier }) => dossier);
  const lastSeen = new Map(ranking.flatMap(({ cases }) => cases.map((each) => [each.dossier, each] as const)));
  const cases = [...lastSeen.values()];
  const dossiers: PractisedDossier[] = [];
  await inTimeSlices(cases.length, (start, end) => {
    for (const at of cases.slice(start, end))
      dossiers.push(practised(at, byDossier.get(at.dossier) ?? [], sanctions.get(at.dossier) ?? [], label));
  });
  const tellsSanctions = sanctions.size > 0 || investigations.some(({ outcome }) => outcome === FINE);
  return { dossiers, from: isoOfDays(from), tellsSanctions };
}

function practised(
  at: FeatureCase,
  investigations: readonly Investigation[],
  sanctions: readonly Sanction[],
  label: LabelDefinition,
): PractisedDossier {
  const outcomes = investigations.map((each) => outcomeOf(each, label)).filter((own) => own !== OUTCOME.unknown);
  const findings = investigations.filter(
    (each) => outcomeOf(each, { ...label, objection: 'keep' }) === OUTCOME.unlawful,
  );
  const followed = sanctions.filter((sanction) => findings.some((finding) => follows(sanction, finding)));
  return {
    at,
    investigated: investigations.length > 0,
    byHand: investigations.some(({ route }) => !MODEL_ROUTES.includes(route)),
    unlawful: outcomes.length === 0 ? null : outcomes.includes(OUTCOME.unlawful),
    found: findings.length > 0,
    sanctioned: followed.length > 0 || findings.some(({ outcome }) => outcome === FINE),
    upheld: [...findings, ...followed].some(({ objection }) => objection === OBJECTION_UPHELD),
  };
}

const outcomeOf = (each: Investigation, label: LabelDefinition) =>
  labelOf(label, {
    uitkomst: each.outcome,
    oorzaak: each.cause,
    status_rechtsmiddel: each.objection,
    datum_einde: each.end,
  });

/** A sanction belongs to an investigation that it was decided on during, or within a year after. */
const follows = ({ decided }: Sanction, { start, end }: Investigation): boolean =>
  decided !== null && start !== null && decided >= start && decided <= (end ?? start) + YEAR_DAYS;

/** What is counted of the practice per group; members are places in `dossiers`. */
export function practiceTallies({ dossiers }: Practice): Tally[] {
  const members = Array.from(dossiers.keys());
  const own = (member: number): PractisedDossier => dossiers[member] as PractisedDossier;
  return [
    { measure: 'practiceInvestigated', members, isHit: (member) => own(member).investigated },
    { measure: 'practiceWrongly', members, isHit: (member) => own(member).unlawful === false },
    {
      measure: 'practicePrecision',
      members: members.filter((member) => own(member).unlawful !== null),
      isHit: (member) => own(member).unlawful === true,
    },
  ];
}
