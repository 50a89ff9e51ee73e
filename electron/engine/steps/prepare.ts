import { statSync } from 'node:fs';
import type { Handlers, StepCalls } from '../context.ts';
import { writeCsv } from '../files/write-csv.ts';
import { chooseFeatures } from '../prepare/choose-features.ts';
import { computeRun } from '../prepare/compute-run.ts';
import { idleFeatures } from '../prepare/idle-features.ts';
import { setLabel } from '../prepare/label-state.ts';
import { makeTable } from '../prepare/make-table.ts';
import { prepareState } from '../prepare/prepare-state.ts';
import { requestHeader, requestLines, requestRow } from '../prepare/request-list.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { appendLog } from '../store/log.ts';

/** Use cases of the step `prepare`: from accepted deliveries to the analysis table that models read. */
export const prepareSteps: Handlers<StepCalls<'prepare'>> = {
  'prepare.state': ({ store: { db } }) => prepareState(db),

  'prepare.compute': ({ store }, _input, job) => computeRun(store, job),

  'prepare.choose': ({ store }, { choices }) => {
    store.write((db) => chooseFeatures(db, store.user, choices));
    return prepareState(store.db);
  },

  'prepare.setLabel': ({ store }, definition) => {
    store.write((db) => setLabel(db, store.user, definition));
    return prepareState(store.db);
  },

  'prepare.make': ({ store }, _input, job) => makeTable(store, job),

  'prepare.idle': ({ store: { db } }) => idleFeatures(db),

  'prepare.request': ({ store: { db } }) => requestLines(db),

  'prepare.saveRequest': async ({ store }, { file, seal }) => {
    checkSeal(seal);
    const lines = requestLines(store.db);
    await writeCsv(file, requestHeader, lines.map(requestRow), seal);
    const asked = lines.filter(({ ask }) => ask).length;
    // Exclusive waits for its turn behind an import: what left the vault is never left out of the log.
    await store.exclusive(async (db) => {
      rememberRecipient(db, seal);
      const details = { columns: lines.length, asked, ...sealDetails(seal) };
      appendLog(db, { who: store.user, event: 'prepare.requestSaved', details });
    });
    return { bytes: statSync(file).size };
  },
};
