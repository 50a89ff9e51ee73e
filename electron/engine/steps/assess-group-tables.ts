import { statSync } from 'node:fs';
import { templateHeader } from '../assess/group-tables/columns.ts';
import { addGroupTable, groupTables, removeGroupTable } from '../assess/group-tables/group-tables.ts';
import { readGroupTable } from '../assess/group-tables/read-group-table.ts';
import type { Handlers } from '../context.ts';
import { writeCsv } from '../files/write-csv.ts';

type GroupTableCalls =
  | 'assess.readGroupTable'
  | 'assess.addGroupTable'
  | 'assess.groupTables'
  | 'assess.removeGroupTable'
  | 'assess.saveGroupTemplate';

/** Use cases of the step `assess` for groups that somebody else counted: the vault holds no attribute of anybody. */
export const groupTableSteps: Handlers<GroupTableCalls> = {
  'assess.readGroupTable': (_context, { file, base }) => readGroupTable(file, { base }),

  'assess.addGroupTable': async ({ store }, input) => ({ id: await addGroupTable(store, input) }),

  'assess.groupTables': ({ store: { db } }) => groupTables(db),

  'assess.removeGroupTable': ({ store }, { id }) => {
    store.write((db) => removeGroupTable(db, store.user, id));
    return null;
  },

  'assess.saveGroupTemplate': async (_context, { file }) => {
    await writeCsv(file, templateHeader, []);
    return { bytes: statSync(file).size };
  },
};
