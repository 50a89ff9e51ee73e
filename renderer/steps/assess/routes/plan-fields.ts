import type { PlanInput } from '../../../../shared/contract/assess-routes.ts';
import type { Language } from '../../../i18n/language.ts';
import { readDecimal, writeDecimal } from '../../train/fields/decimal.ts';

export type PlanField = keyof PlanInput;
export type TypedPlan = Readonly<Record<PlanField, string>>;

export type PlanProblem = 'range' | 'capacity-above' | 'precision-below';

interface FieldRange {
  /** What the field may hold as it is typed. */
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** As the contract has them; shares are typed as percentages. */
export const planRanges: Readonly<Record<PlanField, FieldRange>> = {
  dossiers: { low: 3, high: 10_000_000, whole: true },
  capacity: { low: 2, high: 1_000_000, whole: true },
  randomShare: { low: 1, high: 99, whole: false },
  baseRate: { low: 0.1, high: 90, whole: false },
  precision: { low: 0.2, high: 99, whole: false },
  margin: { low: 0.1, high: 50, whole: false },
  smallestGroup: { low: 0.1, high: 50, whole: false },
};

export const planFields = Object.keys(planRanges) as readonly PlanField[];

/** What the vault knows already; null where it does not. */
export interface KnownNumbers {
  readonly dossiers: number | null;
  /** Investigations at once, as typed on the page Rangschikken. */
  readonly capacity: number | null;
  /** Hit rate of the random sample. */
  readonly baseRate: number | null;
}

const PROPOSED_DOSSIERS = 2300;
/** Share of all dossiers that is investigated in a quarter. */
const PROPOSED_CAPACITY = 0.02;
const PROPOSED_BASE_RATE = 0.05;

const percent = (share: number): number => Math.round(1000 * share) / 10;
const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** What stands in the fields until somebody types: from the vault where it knows, else what METHOD proposes. */
export function proposedPlan(known: KnownNumbers, language: Language): TypedPlan {
  const dossiers = Math.max(planRanges.dossiers.low, known.dossiers ?? PROPOSED_DOSSIERS);
  const capacity = within(2, known.capacity ?? Math.round(PROPOSED_CAPACITY * dossiers), dossiers - 1);
  // A sample without a single hit says that the rate is low, not that it is nothing.
  const baseRate = within(0.005, known.baseRate ?? PROPOSED_BASE_RATE, 0.9);
  const values: Readonly<Record<PlanField, number>> = {
    dossiers,
    capacity,
    randomShare: 50,
    baseRate: percent(baseRate),
    precision: percent(Math.min(3 * baseRate, (1 + baseRate) / 2)),
    margin: 2,
    smallestGroup: 20,
  };
  return Object.fromEntries(planFields.map((field) => [field, writeDecimal(values[field], language)])) as TypedPlan;
}

export interface ReadPlan {
  /** Null while a field cannot be used. */
  readonly input: PlanInput | null;
  readonly problems: Readonly<Partial<Record<PlanField, PlanProblem>>>;
}

/** Reads what was typed: shares are typed as percentages, in Dutch or English numbers. */
export function readPlan(typed: TypedPlan, language: Language): ReadPlan {
  const problems: Partial<Record<PlanField, PlanProblem>> = {};
  const read = {} as Record<PlanField, number>;
  for (const field of planFields) {
    const { low, high, whole } = planRanges[field];
    const value = readDecimal(typed[field], language) ?? Number.NaN;
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) problems[field] = 'range';
    read[field] = whole ? value : value / 100;
  }
  if (read.capacity >= read.dossiers) problems.capacity ??= 'capacity-above';
  if (read.precision <= read.baseRate) problems.precision ??= 'precision-below';
  return { input: Object.keys(problems).length === 0 ? read : null, problems };
}
