import type { OnRandom } from '../../../shared/contract/assess-criteria.ts';
import type { FeatureStats } from '../../../shared/contract/prepare.ts';
import { type LockedCriteria, lockedCriteria } from '../assess/criteria-state.ts';
import { type DriftState, driftState } from '../assess/drift-state.ts';
import { measureOnRandom } from '../assess/on-random.ts';
import { type BiasState, biasState } from '../bias/bias-state.ts';
import { presentStats } from '../prepare/choose-features.ts';
import { type MadeTable, madeTable } from '../prepare/made-table.ts';
import { type FeatureChoice, featureChoices } from '../store/feature-choice.ts';
import { setupOf } from '../training-plan.ts';
import type { Use } from './use.ts';

/** A feature in use with what was decided about it and what was found. */
export interface FeatureInUse {
  readonly name: string;
  readonly choice: FeatureChoice | undefined;
  readonly stats: FeatureStats | undefined;
}

/**
 * What the checks of one look at the gates go by. Several checks ask for the same piece: each is found when the first of them asks, and
 * not again, so that all of them speak of the same moment.
 */
export interface Evidence extends Use {
  /** The criteria that the training was done under; null without. */
  readonly criteria: () => LockedCriteria | null;
  /** Whether the model was allowed to learn from dossiers that were drawn at random. */
  readonly learnedFromRandom: () => boolean;
  /** How the model does on dossiers drawn at random; null where the table has none. */
  readonly onRandom: () => OnRandom | null;
  /** The analysis table that was made from deliveries; null for a flat table. */
  readonly made: () => MadeTable | null;
  /** None for a flat table, whose columns nobody justified. */
  readonly features: () => readonly FeatureInUse[];
  readonly drift: () => DriftState;
  readonly bias: () => BiasState;
}

/** The evidence for one look at the gates of a use: what is kept must not outlive it, as the vault goes on. */
export function evidenceFor(use: Use): Evidence {
  const { db, analysis, training, scored, capacity, today } = use;
  const { config } = training;
  const learnedFromRandom = once(() => setupOf(db, config).learnFromRandom);
  const made = once(() => madeTable(db));
  return {
    ...use,
    criteria: once(() => (config.criteria === null ? null : lockedCriteria(db, config.criteria))),
    learnedFromRandom,
    onRandom: once(() => measureOnRandom(analysis, scored, { capacity, learnedFrom: learnedFromRandom() })),
    made,
    features: once(() => featuresInUse(use, made())),
    drift: once(() => driftState(db, today, scored.kind)),
    bias: once(() => biasState(db, { model: scored.kind, capacity }, today)),
  };
}

/** Finds something when it is asked for, and then keeps it. */
function once<Found>(find: () => Found): () => Found {
  let kept: { readonly found: Found } | null = null;
  return () => {
    kept ??= { found: find() };
    return kept.found;
  };
}

function featuresInUse({ db }: Use, made: MadeTable | null): FeatureInUse[] {
  if (made === null) return [];
  const [choices, stats] = [featureChoices(db), presentStats(db)];
  return made.features.map((name) => ({ name, choice: choices.get(name), stats: stats.get(name) }));
}
