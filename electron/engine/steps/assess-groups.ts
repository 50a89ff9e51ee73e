import { approveAsked, askPermission, biasVault, endEarly } from '../bias/bias-permission.ts';
import { deleteGroups } from '../bias/delete-groups.ts';
import { explainDifference, groupsMeasured } from '../bias/groups-measured.ts';
import { measureGroups } from '../bias/measure-groups.ts';
import type { Handlers } from '../context.ts';

type GroupCalls =
  | 'assess.biasVault'
  | 'assess.askBiasPermission'
  | 'assess.approveBiasPermission'
  | 'assess.endBiasPermission'
  | 'assess.deleteBias'
  | 'assess.measureGroups'
  | 'assess.groups'
  | 'assess.explainDifference';

/** Use cases for the bias vault and for what is measured with it. */
export const groupSteps: Handlers<GroupCalls> = {
  'assess.biasVault': ({ store }) => biasVault(store.db, store),

  'assess.askBiasPermission': ({ store }, asked) => {
    store.write((db) => askPermission(db, store, asked));
    return null;
  },

  'assess.approveBiasPermission': ({ store }, { id }) => {
    store.write((db) => approveAsked(db, store, id));
    return null;
  },

  'assess.endBiasPermission': ({ store }, { id }) => {
    store.write((db) => endEarly(db, store, id));
    return null;
  },

  'assess.deleteBias': ({ store }, _input, job) => deleteGroups(store, job),

  'assess.measureGroups': ({ store }, use, job) => measureGroups(store, use, job),

  'assess.groups': ({ store: { db } }, use) => groupsMeasured(db, use),

  'assess.explainDifference': ({ store }, input) => {
    store.write((db) => explainDifference(db, store.user, input));
    return null;
  },
};
