import { z } from 'zod';
import type { PlannedQuestion } from '../learning/stats/plan-questions.ts';
import { call } from './call.ts';
import type { Estimate, Verdict } from './train.ts';

export type { PlannedQuestion };

/** What counts as equal until a municipality records a margin of its own. */
export const PROPOSED_MARGIN = 0.05;

/** How a hit rate differs from that of the random control sample. */
export interface AgainstRandom {
  /** Share minus share ("predictieverschil" for a model). */
  readonly difference: Estimate;
  readonly riskRatio: { readonly value: number; readonly low: number; readonly high: number };
  /** Fisher's exact test, two-sided; and after Holm's correction over all that is compared. */
  readonly p: number;
  readonly adjustedP: number;
  readonly verdict: Verdict;
  /** Dossiers per group with which this difference would be found in 80 of 100 cases; null where none is seen. */
  readonly needed: number | null;
}

/** What investigations by one route found, under the present definition of an unlawful benefit. */
export interface RouteHits {
  /** Code of the column aanleiding, or the id of a profile that was tested elsewhere. */
  readonly code: string;
  readonly label: string;
  readonly investigated: number;
  /** Investigations with a known outcome. */
  readonly n: number;
  readonly hits: number;
  readonly rate: Estimate | null;
  /** Null without a benchmark or without a known outcome. */
  readonly against: AgainstRandom | null;
}

/** What became of one part of a selection that was drawn in this vault. */
export interface DrawnRoute extends RouteHits {
  readonly draw: number;
  readonly drawnAt: string;
  /** The lot of a selection counts in the benchmark and is not compared with it. */
  readonly chosenBy: 'model' | 'random';
  /** Dossiers that were to be investigated, replaced ones left out. */
  readonly drawn: number;
  /** No delivery tells yet that their investigation began. */
  readonly notInvestigated: number;
  /** Investigated, with an outcome that is not known (yet). */
  readonly unknown: number;
}

/** A profile that was tried elsewhere or on paper, in counts. */
export interface TestedProfile extends RouteHits {
  readonly id: number;
  readonly period: string;
  /** Version of the definition under which it was counted; compared under that one only. */
  readonly labelVersion: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** All investigations, or those that started in the 365 days before the newest reference date. */
export const routeWindows = ['all', 'year'] as const;
export type RouteWindow = (typeof routeWindows)[number];

export interface RouteComparison {
  /** Null before the first accepted delivery. */
  readonly source: {
    readonly quarters: readonly string[];
    readonly from: string | null;
    readonly until: string | null;
    readonly investigations: number;
  } | null;
  /** Dossiers with an applicant at the newest date that was delivered; null before the first accepted delivery. */
  readonly dossiers: number | null;
  readonly label: { readonly version: number; readonly words: string };
  /** Largest difference, as a share, that counts as equal; from the criteria in force, else `PROPOSED_MARGIN`. */
  readonly margin: number;
  /** Investigations drawn at random, by the code of the supplier or by the lot of a selection: the only fair measure. */
  readonly benchmark: RouteHits | null;
  /** By the supplier's code, each investigation once: those that came of a selection are in `drawn`, or in the benchmark. */
  readonly routes: readonly RouteHits[];
  /** Per selection that was drawn here, oldest first: its choice by model and its lot. */
  readonly drawn: readonly DrawnRoute[];
  readonly profiles: readonly TestedProfile[];
  /** Per quarter of the start, oldest first: the benchmark, and the other routes together. Only where an outcome is known. */
  readonly quarters: readonly QuarterRate[];
}

export interface QuarterRate {
  readonly quarter: string;
  readonly group: 'random' | 'others';
  readonly n: number;
  readonly hits: number;
  readonly rate: Estimate;
}

const planInput = z
  .strictObject({
    dossiers: z.int().min(3).max(10_000_000),
    /** Investigations per quarter; at least one of each route. */
    capacity: z.int().min(2).max(1_000_000),
    /** Share of the capacity that is drawn at random. */
    randomShare: z.number().min(0.01).max(0.99),
    baseRate: z.number().min(0.001).max(0.9),
    /** Expected hit rate among the chosen. */
    precision: z.number().min(0.002).max(0.99),
    margin: z.number().min(0.001).max(0.5),
    /** Share of the smallest group that is compared. */
    smallestGroup: z.number().min(0.001).max(0.5),
  })
  .refine(({ capacity, dossiers }) => capacity < dossiers)
  .refine(({ precision, baseRate }) => precision > baseRate);
export type PlanInput = z.infer<typeof planInput>;

export interface Plan {
  /** Hit rates that are held against the random sample at once: each takes more dossiers when there are more of them (Holm). */
  readonly comparisons: number;
  readonly answers: readonly PlannedQuestion[];
  /** Smallest difference with the random sample that one year shows in 80 of 100 cases, at least the margin; null when none would do. */
  readonly smallestDifference: number | null;
}

export const routesContract = {
  'assess.routes': call<RouteComparison>()(z.strictObject({ window: z.enum(routeWindows) }), { needs: 'read' }),
  'assess.addProfile': call<{ readonly id: number }>()(
    z.strictObject({
      name: z.string().trim().min(1).max(120),
      period: z.string().trim().min(1).max(120),
      hits: z.int().min(0).max(1_000_000),
      n: z.int().min(1).max(1_000_000),
      /** That its outcomes were counted under the present definition; others are not compared. */
      label: z.int().min(1),
    }),
  ),
  'assess.removeProfile': call<null>()(z.strictObject({ id: z.int().min(1) })),
  /** Whole counts that a percentage can stand for: "38 % of 22" stands for none. */
  'assess.numerators': call<{ readonly fits: readonly number[]; readonly nearest: readonly number[] }>()(
    z.strictObject({
      percentage: z.number().min(0).max(100),
      decimals: z.int().min(0).max(6),
      n: z.int().min(1).max(1_000_000),
    }),
    { needs: 'read' },
  ),
  /** Arithmetic only: the page that shows the routes says how many of them are compared at once. */
  'assess.plan': call<Plan>()(planInput.safeExtend({ comparisons: z.int().min(1).max(10_000) }), {
    needs: 'read',
  }),
};
