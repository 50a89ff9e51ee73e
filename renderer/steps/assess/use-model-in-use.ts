import type { ModelKind } from '../../../shared/contract/train.ts';
import { useApp } from '../../app/store.ts';
import { useModelList } from '../rank/use-model-list.ts';

export interface ModelInUse {
  readonly kinds: readonly ModelKind[];
  /** Null while the training is being asked for, and without one. */
  readonly model: ModelKind | null;
  /** Dossiers that the model would choose, without those of the lot; as filled in at Rangschikken, else as proposed there. */
  readonly capacity: number;
  /** When the present training was done; null before one. */
  readonly trainedAt: string | null;
}

/** The model that the analyst is about to use, and for how many dossiers: all parts of Toetsen speak of the same list. */
export function useModelInUse(): ModelInUse {
  const trainedAt = useApp((app) => app.progress?.training?.at ?? null);
  const list = useModelList();
  return { kinds: list?.available ?? [], model: list?.model ?? null, capacity: list?.capacity ?? 1, trainedAt };
}
