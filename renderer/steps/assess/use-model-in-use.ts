import type { ModelKind } from '../../../shared/contract/train.ts';
import { useApp } from '../../app/store.ts';
import { useAsk } from '../../app/use-ask.ts';
import { modelToUse, proposedCapacity, readWhole } from '../rank/choice.ts';
import { useChoice, usePopulation } from '../rank/store.ts';

export interface ModelInUse {
  readonly kinds: readonly ModelKind[];
  /** Null while the training is being asked for, and without one. */
  readonly model: ModelKind | null;
  /** Dossiers that can be investigated: what was filled in at Rangschikken, else what is proposed. */
  readonly capacity: number;
  /** When the present training was done; null before one. */
  readonly trainedAt: string | null;
}

/** The model that the analyst is about to use, and for how many dossiers: all parts of Toetsen speak of the same one. */
export function useModelInUse(): ModelInUse {
  const trainedAt = useApp((app) => app.progress?.training?.at ?? null);
  const trained = useAsk('train.current', {}, trainedAt).value;
  const wanted = useChoice((choice) => choice.model);
  const typed = useChoice((choice) => choice.capacity);
  const { all, unknown } = usePopulation();
  const proposed = Number(proposedCapacity(unknown === 0 ? all : unknown));
  const kinds = trained?.models.map(({ kind }) => kind) ?? [];
  return { kinds, model: modelToUse(wanted, kinds), capacity: readWhole(typed ?? '') ?? proposed, trainedAt };
}
