import { useState } from 'react';
import type { ClassEdit, Classing, Indicator } from '../../../../shared/contract/draft.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { ask } from '../../../app/bridge.ts';
import { useAction } from '../../../app/use-action.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { asInput } from '../fields/as-input.ts';
import { draftsChanged } from '../store.ts';

interface EditedClassing {
  /** Null until the engine has answered. */
  readonly classing: Classing | null;
  readonly error: AppError | null;
  /** Whether something was changed since this characteristic came on screen. */
  readonly canUndo: boolean;
  /** Whether the classes are the analyst's rather than the program's. */
  readonly edited: boolean;
  /** Keeps other classes; null makes them automatic again. */
  readonly change: (edit: ClassEdit | null) => void;
  readonly undo: () => void;
}

/** The classes of one characteristic, kept at each change, with the way back. */
export function useClassing({ feature, edited }: Indicator): EditedClassing {
  const asked = useAsk('draft.classing', { feature });
  const [answered, setAnswered] = useState<Classing | null>(null);
  const [past, setPast] = useState<readonly (ClassEdit | null)[]>([]);
  const [isEdited, setEdited] = useState(edited);
  const { error, run } = useAction();
  const classing = answered ?? asked.value;

  const keep = (edit: ClassEdit | null, remember: readonly (ClassEdit | null)[]) =>
    void run(async () => {
      setAnswered(await ask('draft.setClassing', { feature, edit: asInput(edit) }));
      setPast(remember);
      setEdited(edit !== null);
      await draftsChanged();
    });

  return {
    classing,
    error: error ?? asked.error,
    canUndo: past.length > 0,
    edited: isEdited,
    change: (edit) => {
      if (classing !== null) keep(edit, [...past, isEdited ? classing.edit : null]);
    },
    undo: () => keep(past.at(-1) ?? null, past.slice(0, -1)),
  };
}
