import type { peopleContract } from '../../../shared/contract/vault-people.ts';
import type { Handlers } from '../context.ts';
import { addPerson, listPeople, peopleAtDoor, removePerson } from '../vault/people.ts';

/** Use cases of the step `vault` about who has access. */
export const peopleSteps: Handlers<keyof typeof peopleContract> = {
  'vault.door': (_context, { file }) => peopleAtDoor(file),

  'vault.people': ({ store }) => listPeople(store),

  'vault.addPerson': async ({ store }, person) => {
    await addPerson(store, person);
    return null;
  },

  'vault.removePerson': async ({ store }, { id, own }) => {
    await removePerson(store, { id, own });
    return null;
  },
};
