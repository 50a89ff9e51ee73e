import type { ModelKind } from '../../../shared/contract/train.ts';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { modelToUse, proposedCapacity, proposedRandom, readChoice, readWhole } from './choice.ts';
import { useChoice, usePopulation } from './store.ts';

/** The list that the chosen model would make, without the dossiers that are drawn by lot. */
export interface ModelList {
  readonly model: ModelKind;
  readonly available: readonly ModelKind[];
  readonly capacity: number;
  /** Length of the whole list. */
  readonly of: number;
  readonly onlyUnknown: boolean;
}

/** What the analyst chose on the page to rank, else what was drawn, else what is proposed there; null while no model is known. */
export function useModelList(): ModelList | null {
  const touched = useChoice();
  const drawn = useApp((app) => app.progress?.draw?.choice ?? null);
  const population = usePopulation();
  const trainedAt = useApp((app) => app.progress?.training?.at ?? null);
  const training = useAsk('train.current', {}, trainedAt).value;
  // Until the answer about a new training is there, the models of the former one are none of its.
  const available = training?.at === trainedAt ? training.models.map(({ kind }) => kind) : [];
  const model = modelToUse(touched.model ?? drawn?.model ?? null, available);
  if (model === null) return null;
  const onlyUnknown = touched.onlyUnknown ?? drawn?.onlyUnknown ?? population.unknown > 0;
  const eligible = onlyUnknown ? population.unknown : population.all;
  const proposed = proposedCapacity(eligible);
  const listOf = (capacity: string, random: string) =>
    readChoice({ model, capacity, random, onlyUnknown, eligible }).choice;
  const capacity = touched.capacity ?? drawn?.capacity.toString() ?? proposed;
  // What was drawn by lot belongs to the length of the list that was drawn.
  const random = touched.random ?? (touched.capacity === null ? drawn?.random.toString() : null);
  // What cannot be used says nothing about a list: then the one that is proposed.
  const choice =
    listOf(capacity, random ?? proposedRandom(readWhole(capacity))) ??
    listOf(proposed, proposedRandom(readWhole(proposed)));
  return choice === null
    ? null
    : { model, available, capacity: Math.max(1, choice.capacity - choice.random), of: choice.capacity, onlyUnknown };
}
