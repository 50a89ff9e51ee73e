import { z } from 'zod';
import { call, job } from './call.ts';
import type { Bilingual, Estimate, ModelKind, Verdict } from './train.ts';

/** Fewest investigations with which a probability of being investigated can be learned. */
export const LEAST_CHOSEN = 30;

/** Fewest investigations for which a route gets figures of its own. */
export const LEAST_PER_ROUTE = 100;

/** `chosen`: every route but the lot, together; `any`: the lot as well; `route`: one route, by the code of the column aanleiding. */
export type ChoiceScope = 'chosen' | 'any' | 'route';

/** Dossiers with a probability from `from` (included) to `to` (the last bin with its end), on a scale of equal ratios. */
export interface PropensityBin {
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly investigated: number;
}

/**
 * Who was investigated by one or more routes, and what that found. What is counted are dossiers at a reference date; investigated are
 * those of which an investigation started in the time up to and including the next one.
 */
export interface RouteChoice {
  readonly scope: ChoiceScope;
  /** Empty but for `route`. */
  readonly code: string;
  readonly label: string;
  readonly investigated: number;
  /** Investigated with a known outcome, and the unlawful ones among these. */
  readonly n: number;
  readonly hits: number;
  /** Probability of being investigated, over all dossiers. */
  readonly meanPropensity: number;
  readonly bins: readonly PropensityBin[];
  /** As counted; null without a known outcome, like the next one. */
  readonly naive: Estimate | null;
  /** With weights 1 / probability: what it tells of all dossiers, if everything that decided the choice was measured. */
  readonly corrected: Estimate | null;
  /** Investigations that would tell as much if all weighed the same; 0 without a known outcome. */
  readonly effectiveSize: number;
  /** Investigations whose weight was cut off at the 1st or 99th percentile. */
  readonly truncated: number;
  /** Dossiers with a probability below 0.01, and below that of everybody who was investigated. */
  readonly negligible: number;
  readonly unlike: number;
}

/** The dossiers that the lot took: the measure. */
export interface RandomRate {
  readonly investigated: number;
  readonly n: number;
  readonly hits: number;
  /** Null without a known outcome. */
  readonly rate: Estimate | null;
  /** Mean probability of being drawn, over all dossiers; 0 where nothing was drawn. */
  readonly probability: number;
  /** Whether the delivery tells that probability; else it is the share that was drawn. */
  readonly isRecorded: boolean;
}

/** A group of dossiers that share a characteristic, and how many of them were chosen. */
export interface ChosenGroup {
  readonly text: Bilingual;
  readonly n: number;
  readonly chosen: number;
  readonly rate: Estimate;
}

/** A feature by which the choice can be told. */
export interface TellingFeature {
  readonly label: string;
  /** Change in the log-odds of being chosen that goes with one standard deviation. */
  readonly strength: number;
  /** The class of the feature that was chosen most often, and the one that was chosen least. */
  readonly most: ChosenGroup;
  readonly least: ChosenGroup;
}

/** What sets the dossiers apart that choice does not reach. */
export interface UnseenKind {
  readonly text: Bilingual;
  /** Dossiers with this characteristic among those out of sight, and among all. */
  readonly unseen: number;
  readonly all: number;
}

export interface OutOfSight {
  /** Dossiers whose probability of being chosen is below `threshold`: hardly anybody who was chosen is like them. */
  readonly dossiers: number;
  readonly threshold: number;
  readonly kinds: readonly UnseenKind[];
}

/** What was found among the chosen in each tenth of the dossiers, from least to most likely to be chosen. */
export interface PropensityTenth {
  /** Lowest and highest probability in this tenth. */
  readonly from: number;
  readonly to: number;
  readonly dossiers: number;
  /** Chosen with a known outcome, and the unlawful ones among these. */
  readonly n: number;
  readonly hits: number;
  /** Null where n is 0. */
  readonly rate: Estimate | null;
}

/** A rate among the chosen minus that of the random sample, as a share. */
export interface AgainstDrawn {
  readonly difference: Estimate;
  readonly verdict: Verdict;
}

/** What a model makes of dossiers that it did not learn from, as counted and with the weights. */
export interface WeightedModel {
  readonly kind: ModelKind;
  /** Investigations that it was measured on and that are among those weighed here. */
  readonly n: number;
  readonly effectiveSize: number;
  readonly auc: { readonly naive: Estimate; readonly corrected: Estimate };
  /** Hit rate of the tenth with the highest estimates. */
  readonly precision: { readonly naive: Estimate; readonly corrected: Estimate };
}

export interface ChosenReport {
  readonly measured: { readonly by: string; readonly at: string; readonly upToDate: boolean };
  /** Quarters in which investigations started that count here, oldest first. */
  readonly quarters: readonly string[];
  /** Dossiers at all reference dates together, and how many different ones. */
  readonly dossiers: number;
  readonly different: number;
  /** Investigations in these quarters of dossiers that were not there yet at the reference date before. */
  readonly notAtRisk: number;
  readonly label: { readonly version: number; readonly words: string };
  /** `chosen` first, then `any` where something was drawn, then the routes apart. */
  readonly routes: readonly RouteChoice[];
  readonly random: RandomRate;
  /** Largest difference, as a share, that counts as equal. */
  readonly margin: number;
  /** Each against the random sample; null where there is nothing to compare. */
  readonly naiveAgainst: AgainstDrawn | null;
  readonly correctedAgainst: AgainstDrawn | null;
  /** How well the choice can be told from what was known: 0.5 is as by lot. */
  readonly auc: Estimate;
  readonly features: readonly TellingFeature[];
  readonly outOfSight: OutOfSight;
  readonly tenths: readonly PropensityTenth[];
  /** Null without a training on the present table, or with too few of its investigations among those weighed here. */
  readonly model: WeightedModel | null;
}

export const chosenContract = {
  /** What was measured last; null before the first measurement. */
  'assess.chosen': call<ChosenReport | null>()(z.strictObject({}), { needs: 'read' }),
  /**
   * Learns who was investigated from what was known beforehand, and keeps what follows from it.
   * PREPARE_NOT_COMPUTED, PREPARE_STALE, INTAKE_NO_FEATURES, CHOSEN_TOO_FEW.
   */
  'assess.measureChosen': job<{ readonly investigated: number }>()(z.strictObject({})),
};
