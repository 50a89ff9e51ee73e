import { useEffect, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { ask } from '../../../app/bridge.ts';

type AtDoor = Output<'vault.door'>;

export interface Door {
  /** Who can open the chosen vault; empty while that is not known. */
  readonly people: AtDoor;
  /** Who of them says to be here; null with only one, or before the choice. */
  readonly user: string | null;
  readonly choose: (user: string) => void;
}

const nobody: AtDoor = [];

/**
 * Who can open a closed vault. A vault of which the keys cannot be read has nobody at its door: opening it says what is wrong.
 *
 * @param file the chosen vault, or null
 */
export function useDoor(file: string | null): Door {
  const [people, setPeople] = useState<AtDoor>(nobody);
  const [user, setUser] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    setPeople(nobody);
    setUser(null);
    if (file === null) return;
    ask('vault.door', { file }).then(
      (found) => current && setPeople(found),
      () => current && setPeople(nobody),
    );
    return () => {
      current = false;
    };
  }, [file]);

  return { people, user, choose: setUser };
}
