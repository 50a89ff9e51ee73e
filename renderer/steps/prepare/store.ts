import { create } from 'zustand';
import type { Input } from '../../../shared/contract/index.ts';
import type { LabelDefinition, PrepareState } from '../../../shared/contract/prepare.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { FeatureFilter } from './features/feature-view.ts';

export type FeatureChoice = Input<'prepare.choose'>['choices'][number];

/** What was changed last and how it was before, so that it can be said and taken back. */
export type Change =
  | { readonly kind: 'choices'; readonly now: readonly FeatureChoice[]; readonly before: readonly FeatureChoice[] }
  | { readonly kind: 'label'; readonly before: LabelDefinition };

export interface PrepareStore {
  /** As the engine told it last; null until it has. */
  readonly present: PrepareState | null;
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Changes that can be taken back, the last one at the end. */
  readonly undo: readonly Change[];
  readonly filter: FeatureFilter;
  readonly search: string;
  /** Name of the feature that is shown in full; null is the first of the list. */
  readonly chosen: string | null;
  /** Where the focus goes once the chosen feature is on screen. */
  readonly focusOn: 'heading' | 'reason' | null;
  /** Reasons as typed but not recorded yet, by name of the feature. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The definition while it is being changed; null while it is only shown. */
  readonly labelDraft: LabelDefinition | null;
}

/** Outlives the page, so that nothing typed is lost when the analyst looks elsewhere. Locking the vault clears it. */
export const usePrepare = create<PrepareStore>()(() => ({
  present: null,
  busy: false,
  error: null,
  undo: [],
  filter: 'all',
  search: '',
  chosen: null,
  focusOn: null,
  reasons: {},
  labelDraft: null,
}));

/** Shows a feature in full; `focusOn` moves the focus there. */
export const chooseFeature = (chosen: string, focusOn: PrepareStore['focusOn'] = null): void =>
  usePrepare.setState({ chosen, focusOn });

export const typeReason = (name: string, reason: string): void =>
  usePrepare.setState(({ reasons }) => ({ reasons: { ...reasons, [name]: reason } }));
