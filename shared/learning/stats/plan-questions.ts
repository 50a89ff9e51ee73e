import { checkOpenShare } from './checks.ts';
import { sampleSizeForDifference } from './sample-size-for-difference.ts';
import { type EqualityLimit, sampleSizeForEquality } from './sample-size-for-equality.ts';
import { sampleSizeForMargin } from './sample-size-for-margin.ts';
import { sampleSizeForRecall } from './sample-size-for-recall.ts';

/** What a municipality can bring, and what it expects to find. */
export interface MunicipalityPlan {
  readonly dossiers: number;
  /** Investigations per quarter. */
  readonly capacity: number;
  /** Guess of the share of unlawful dossiers among all. */
  readonly baseRate: number;
  /** Expected share of hits among the flagged; three times the base rate when left out, at most halfway from it to 1. */
  readonly precision?: number;
  /** Part of the capacity that goes to the random control sample; the rest goes to flagged dossiers. */
  readonly randomShare?: number;
  /** Half the width of the interval of the base rate. */
  readonly margin?: number;
  /** Half the width of the interval of the recall; when left out 0.1, but half the expected recall where that is less. */
  readonly recallMargin?: number;
  /** How far the false-positive rates of two groups may be apart and still be equal. */
  readonly equality?: EqualityLimit;
  /** Share of all dossiers in the smallest group that is compared. */
  readonly smallestGroup?: number;
  /** Quarters after which the answer would come too late: policy and population have changed. */
  readonly mostQuarters?: number;
  readonly power?: number;
  readonly confidence?: number;
  /** Comparisons that will share the random sample and be corrected together (Holm): the routes and profiles of one page. */
  readonly comparisons?: number;
}

/** The base rate within a margin; flagged against random; the recall within a margin; equal false-positive rates per group. */
export type PlannerQuestion = 'margin' | 'comparison' | 'recall' | 'equality';

/** What is counted: dossiers drawn at random, dossiers in each of two groups, unflagged dossiers, or lawful ones in each group. */
export type PlannerUnit = 'random' | 'per-group' | 'unflagged' | 'lawful-per-group';

/** Why a question cannot be answered here: there are not that many dossiers, or it takes too long. */
export type PlannerObstacle = 'too-few-dossiers' | 'too-many-quarters';

export interface PlannedQuestion {
  readonly question: PlannerQuestion;
  readonly unit: PlannerUnit;
  readonly needed: number;
  /** Expected number that one quarter brings, to one decimal. */
  readonly available: number;
  /** Quarters until the needed number is reached; null when there are not that many dossiers. */
  readonly quarters: number | null;
  readonly possible: boolean;
  readonly obstacle: PlannerObstacle | null;
}

/** A plan of which nothing is left to be assumed; a page shows what was. */
export type FullMunicipalityPlan = Required<MunicipalityPlan>;

/** A need, what a quarter brings of it, and how many there are in all. */
interface Need {
  readonly question: PlannerQuestion;
  readonly unit: PlannerUnit;
  readonly needed: number;
  readonly perQuarter: number;
  readonly existing: number;
}

/**
 * Which of the four questions a municipality can answer, before there is any model (METHOD 6): how many dossiers each takes, how many a
 * quarter brings, after how many quarters they are there. Dossiers of several quarters are added up and one dossier counts once, so a
 * question that takes more dossiers than exist stays out of reach however long one waits.
 *
 * Source: `sampleSizeForMargin`, `sampleSizeForDifference` with continuity correction (the test is exact), `sampleSizeForRecall`,
 * `sampleSizeForEquality`.
 *
 * @throws RangeError when dossiers, capacity, mostQuarters or comparisons is no whole number of at least 1, capacity is 1 or not below dossiers, a share is
 * not between 0 and 1, or precision is not above baseRate.
 */
export function planQuestions(municipality: MunicipalityPlan): PlannedQuestion[] {
  const plan = completePlan(municipality);
  return [marginNeed(plan), comparisonNeed(plan), recallNeed(plan), equalityNeed(plan)].map((need) =>
    planned(need, plan.mostQuarters),
  );
}

/** The plan with what `planQuestions` takes for granted where the municipality says nothing. @throws RangeError as it does */
export function completePlan(municipality: MunicipalityPlan): FullMunicipalityPlan {
  const { baseRate } = municipality;
  const plan = {
    precision: Math.min(3 * baseRate, (1 + baseRate) / 2),
    randomShare: 0.5,
    margin: 0.02,
    recallMargin: WIDEST_RECALL_MARGIN,
    equality: { kind: 'ratio', ratio: 1.25 } as const,
    smallestGroup: 0.2,
    mostQuarters: 8,
    power: 0.8,
    confidence: 0.95,
    comparisons: 1,
    ...municipality,
  };
  check(plan);
  const { recall } = expectedOutcome(plan);
  return { ...plan, recallMargin: municipality.recallMargin ?? Math.min(WIDEST_RECALL_MARGIN, recall / 2) };
}

const WIDEST_RECALL_MARGIN = 0.1;

/** A plan cannot count on a model that misses nobody: one missed dossier is the least. */
const LEAST_MISSED = 1;

/** What the plan expects of one quarter: flagged and unflagged dossiers, the share of hits that the latter hide, and the recall. */
function expectedOutcome(plan: FullMunicipalityPlan) {
  const { dossiers, baseRate, precision } = plan;
  const { flagged } = routes(plan);
  const unflagged = dossiers - flagged;
  const found = precision * flagged;
  const missed = Math.max(LEAST_MISSED, baseRate * dossiers - found);
  return { flagged, unflagged, missedShare: missed / unflagged, recall: found / (found + missed) };
}

function planned({ question, unit, needed, perQuarter, existing }: Need, mostQuarters: number): PlannedQuestion {
  const quarters = needed > existing ? null : Math.ceil(needed / perQuarter);
  const obstacle = obstacleOf(quarters, mostQuarters);
  const available = Math.round(10 * perQuarter) / 10;
  return { question, unit, needed, available, quarters, possible: obstacle === null, obstacle };
}

function obstacleOf(quarters: number | null, mostQuarters: number): PlannerObstacle | null {
  if (quarters === null) return 'too-few-dossiers';
  return quarters > mostQuarters ? 'too-many-quarters' : null;
}

/** Dossiers that a quarter brings by each route, in whole numbers, at least one of each. */
function routes({ capacity, randomShare }: FullMunicipalityPlan): {
  readonly random: number;
  readonly flagged: number;
} {
  const random = Math.min(capacity - 1, Math.max(1, Math.round(capacity * randomShare)));
  return { random, flagged: capacity - random };
}

function marginNeed(plan: FullMunicipalityPlan): Need {
  const { dossiers, baseRate, margin, confidence } = plan;
  return {
    question: 'margin',
    unit: 'random',
    needed: sampleSizeForMargin({ share: baseRate, margin, population: dossiers, confidence }),
    perQuarter: routes(plan).random,
    existing: dossiers,
  };
}

function comparisonNeed(plan: FullMunicipalityPlan): Need {
  const { dossiers, baseRate, precision, power, confidence, comparisons } = plan;
  const { random, flagged } = routes(plan);
  return {
    question: 'comparison',
    unit: 'per-group',
    needed: sampleSizeForDifference({
      share1: precision,
      share2: baseRate,
      power,
      // Holm asks this of the smallest of so many p-values.
      confidence: 1 - (1 - confidence) / comparisons,
      continuityCorrection: true,
    }),
    perQuarter: Math.min(random, flagged),
    existing: Math.floor(dossiers / 2),
  };
}

function recallNeed(plan: FullMunicipalityPlan): Need {
  const { precision, recallMargin, confidence } = plan;
  const { flagged, unflagged, missedShare } = expectedOutcome(plan);
  return {
    question: 'recall',
    unit: 'unflagged',
    needed: sampleSizeForRecall({ flagged, precision, unflagged, missedShare, margin: recallMargin, confidence }),
    perQuarter: routes(plan).random,
    existing: unflagged,
  };
}

function equalityNeed(plan: FullMunicipalityPlan): Need {
  const { dossiers, baseRate, precision, equality, smallestGroup, power, confidence } = plan;
  const { random, flagged } = routes(plan);
  const lawful = dossiers * (1 - baseRate);
  const falsePositiveRate = (flagged * (1 - precision)) / lawful;
  return {
    question: 'equality',
    unit: 'lawful-per-group',
    needed: sampleSizeForEquality({ share: falsePositiveRate, limit: equality, power, confidence }),
    perQuarter: random * smallestGroup * (1 - baseRate),
    existing: Math.floor(lawful * smallestGroup),
  };
}

function check({
  dossiers,
  capacity,
  baseRate,
  precision,
  randomShare,
  smallestGroup,
  mostQuarters,
  comparisons,
}: FullMunicipalityPlan): void {
  for (const [name, value] of Object.entries({ dossiers, capacity, mostQuarters, comparisons })) {
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number of at least 1`);
  }
  if (capacity < 2) throw new RangeError('capacity must be at least 2: one for each route');
  if (capacity >= dossiers) throw new RangeError('capacity must be smaller than dossiers');
  for (const [name, value] of Object.entries({ baseRate, precision, randomShare, smallestGroup })) {
    checkOpenShare(name, value);
  }
  if (precision <= baseRate) throw new RangeError('precision must be above baseRate');
}
