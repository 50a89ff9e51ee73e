import type { GrantedRole } from '../../../shared/domain/permissions.ts';
import { foldedName } from '../../../shared/domain/person-name.ts';
import { AppError } from '../../../shared/errors.ts';
import { latestAbout } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { calibrateCost, kdfFloor } from './argon2.ts';
import { changeSlots } from './change-slots.ts';
import { type KeySlot, sealSlot } from './key-slots.ts';
import { readKeysFile } from './keys-file.ts';
import { refuseKeyHolderPassphrase, refuseTaken, refuseWeak } from './separate-secrets.ts';
import { passphraseSecret, unlock } from './unlock.ts';

/** Somebody with a passphrase of the vault. */
export interface Person {
  /** Of the slot: another one after each change of the passphrase. */
  readonly id: string;
  readonly user: string;
  readonly role: string;
  /** Null for whoever made the vault. */
  readonly addedBy: string | null;
  readonly addedAt: string;
  /** False while the passphrase is the one that somebody else typed for them. */
  readonly hasOwnPassphrase: boolean;
  /** Whether the recovery code opens the vault in their name. */
  readonly holdsRecovery: boolean;
}

const isPerson = ({ kind }: KeySlot): boolean => kind === 'passphrase';

const holdsRecovery = (slots: readonly KeySlot[], user: string): boolean =>
  slots.some((slot) => slot.kind === 'recovery' && slot.user === user);

/** Everybody with a passphrase, in the order in which these were chosen. */
export function listPeople(store: Store): Person[] {
  const { slots, createdAt } = readKeysFile(store.path).keys;
  return slots.filter(isPerson).map(({ id, user, role, typedBy }) => {
    const added = latestAbout(store.db, 'people.added', { name: 'person', value: user });
    return {
      id,
      user,
      role,
      addedBy: added?.who ?? null,
      addedAt: added?.at ?? createdAt,
      hasOwnPassphrase: typedBy === undefined,
      holdsRecovery: holdsRecovery(slots, user),
    };
  });
}

/** Who can open a closed vault with a passphrase: the names and roles that lie in the clear beside it. */
export function peopleAtDoor(vaultPath: string): Pick<Person, 'user' | 'role'>[] {
  const { slots } = readKeysFile(vaultPath).keys;
  return slots.filter(isPerson).map(({ user, role }) => ({ user, role }));
}

export interface NewPerson {
  readonly user: string;
  readonly role: GrantedRole;
  /** Of the new person, who should type it and must choose another before they can sign. */
  readonly passphrase: string;
  /** The present passphrase of who lets them in. */
  readonly own: string;
  readonly calibrate?: boolean;
}

/**
 * Lets somebody in, with a role and a passphrase of their own.
 *
 * @throws AppError `VAULT_PASSPHRASE_WEAK` ({ problem }); `PERSON_EXISTS` ({ user }); as `unlock` for a wrong `own`;
 *   `VAULT_PASSPHRASE_SHARED` when the new passphrase opens another slot or the key of the pseudonyms; `VAULT_PASSPHRASE_SAME` when it
 *   is `own`; as `changeSlots`.
 */
export async function addPerson(
  store: Store,
  { user, role, passphrase, own, calibrate = true }: NewPerson,
): Promise<void> {
  refuseWeak(passphrase);
  const { keys } = readKeysFile(store.path);
  refuseKnownName(keys.slots, user);
  const secret = passphraseSecret(passphrase);
  try {
    const { databaseKey } = await unlock(store.path, keys, { passphrase: own, user: store.user });
    try {
      await refuseTaken(keys, store.user, secret);
      await refuseKeyHolderPassphrase(store, secret);
      const cost = calibrate ? await calibrateCost() : kdfFloor;
      const slot = { kind: 'passphrase', user, role, typedBy: store.user, secret, cost } as const;
      const fresh = await sealSlot(keys, slot, databaseKey);
      changeSlots(store, { event: 'people.added', details: { person: user, role } }, (slots) => {
        // Making a key takes seconds, in which the same person may have been let in.
        refuseKnownName(slots, user);
        return [...slots, fresh];
      });
    } finally {
      databaseKey.fill(0);
    }
  } finally {
    secret.fill(0);
  }
}

/** Names that look the same to people are one name, or one person could sign as two. */
function refuseKnownName(slots: readonly KeySlot[], user: string): void {
  const known = slots.find((slot) => foldedName(slot.user) === foldedName(user));
  if (known !== undefined) throw new AppError('PERSON_EXISTS', { user: known.user });
}

/**
 * Takes somebody's access away, also through the copy of the keys file. Their names under what they did stay. Whoever removes stays
 * too, so that somebody who may let people in always has access; backups that were made before still open for who was removed.
 *
 * @throws AppError `PERSON_UNKNOWN`; `PERSON_KEPT` ({ reason: 'self' | 'recovery', user }); as `unlock` for a wrong `own`; as
 *   `changeSlots`.
 */
export async function removePerson(
  store: Store,
  { id, own }: { readonly id: string; readonly own: string },
): Promise<void> {
  const { keys } = readKeysFile(store.path);
  const { user, role } = personToRemove(store, keys.slots, id);
  const { databaseKey } = await unlock(store.path, keys, { passphrase: own, user: store.user });
  databaseKey.fill(0);
  changeSlots(store, { event: 'people.removed', details: { person: user, role } }, (slots) => {
    const person = personToRemove(store, slots, id);
    return slots.filter((slot) => slot !== person);
  });
}

function personToRemove(store: Store, slots: readonly KeySlot[], id: string): KeySlot {
  const person = slots.find((slot) => isPerson(slot) && slot.id === id);
  if (person === undefined) throw new AppError('PERSON_UNKNOWN');
  const { user } = person;
  if (user === store.user) throw new AppError('PERSON_KEPT', { reason: 'self', user });
  // The code on paper opens the vault in this name: it must be somebody else's first.
  if (holdsRecovery(slots, user)) throw new AppError('PERSON_KEPT', { reason: 'recovery', user });
  return person;
}
