import type { Choice } from '../../../shared/contract/rank.ts';
import type { ModelKind } from '../../../shared/contract/train.ts';

/** What is proposed until the analyst chooses; the engine says what the least is. */
const PROPOSED_RANDOM_SHARE = 0.3;
const PROPOSED_CAPACITY = 100;
const MOST = 1_000_000;

/** A whole number from 1 to a million as people type it, with or without separators of thousands; null for anything else. */
export function readWhole(typed: string): number | null {
  const text = typed.trim();
  if (!/^(\d+|\d{1,3}([.,\s]\d{3})+)$/.test(text)) return null;
  const value = Number(text.replace(/\D/g, ''));
  return value >= 1 && value <= MOST ? value : null;
}

export const proposedCapacity = (eligible: number): string =>
  String(Math.max(1, Math.min(PROPOSED_CAPACITY, eligible)));

export const proposedRandom = (capacity: number | null): string =>
  capacity === null ? '' : String(Math.ceil(capacity * PROPOSED_RANDOM_SHARE));

/** The model the analyst chose where it exists, else the readable one, else the first. */
export function modelToUse(wanted: ModelKind | null, available: readonly ModelKind[]): ModelKind | null {
  if (wanted !== null && available.includes(wanted)) return wanted;
  return available.find((kind) => kind === 'rulefit-readable') ?? available[0] ?? null;
}

interface Typed {
  readonly model: ModelKind;
  readonly capacity: string;
  readonly random: string;
  readonly onlyUnknown: boolean;
  readonly eligible: number;
}

/** What is wrong with a number, before anything is asked of the engine. */
export type CapacityProblem = 'no-number' | 'too-many' | null;
export type RandomProblem = 'no-number' | 'above-capacity' | null;

export interface ReadChoice {
  /** Null while a number cannot be used. */
  readonly choice: Choice | null;
  readonly capacity: CapacityProblem;
  readonly random: RandomProblem;
}

/** Reads what was typed. Whether enough goes by lot is for the engine to say. */
export function readChoice({ model, capacity, random, onlyUnknown, eligible }: Typed): ReadChoice {
  const whole = readWhole(capacity);
  const byLot = readWhole(random);
  const capacityProblem = whole === null ? 'no-number' : whole > eligible ? 'too-many' : null;
  const aboveCapacity = byLot !== null && whole !== null && byLot > whole;
  const randomProblem = byLot === null ? 'no-number' : aboveCapacity ? 'above-capacity' : null;
  const usable = whole !== null && byLot !== null && capacityProblem === null && randomProblem === null;
  return {
    choice: usable ? { model, capacity: whole, random: byLot, onlyUnknown } : null,
    capacity: capacityProblem,
    random: randomProblem,
  };
}
