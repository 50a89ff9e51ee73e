import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { quarterContract } from '../../../shared/contract/intake-quarter.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Handlers } from '../context.ts';
import { writeCsv } from '../files/write-csv.ts';
import { importQuarter } from '../quarter/import-quarter.ts';
import { inspectQuarter } from '../quarter/inspect-quarter.ts';
import { discardQuarter, judgeQuarter, requireQuarter } from '../quarter/judge-quarter.ts';
import { makeReceivingKey, receivingIdentities, receivingRecipient } from '../quarter/receiving-key.ts';
import { reportHeader, reportRows } from '../quarter/report-rows.ts';
import { shownReport } from '../quarter/shown-report.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { appendLog } from '../store/log.ts';
import { listQuarters } from '../store/quarter.ts';
import { changeKeyHolderPassphrase, handOverKeys, renewKeyHolderRecovery } from '../vault/change-key-holder.ts';
import { hasKeyHolder, makeKeyHolder, openPseudonyms } from '../vault/pseudonym-keys.ts';

/** Use cases of the quarterly delivery: read it through, bring it in whole or not at all, judge it. */
export const quarterSteps: Handlers<keyof typeof quarterContract> = {
  'intake.inspectQuarter': async (context, { file, passphrase, supplier }, job) => {
    job.enter('inspect', 1);
    const { db } = context.store;
    const { inspection, inspected } = await inspectQuarter(db, file, basename(file), {
      ...(passphrase === undefined ? {} : { passphrase }),
      ...(supplier === undefined ? {} : { supplier }),
      identities: receivingIdentities(db),
      onProgress: (share) => job.step(share),
      shouldStop: () => job.cancelled,
    });
    context.inspectedQuarter = inspected;
    return inspection;
  },

  'intake.importQuarter': async (context, { file, keyPassphrase, ...input }, job) => {
    const { store, inspectedQuarter } = context;
    if (inspectedQuarter === null || inspectedQuarter.path !== file || inspectedQuarter.sha256 !== input.sha256)
      throw new AppError('FILE_CHANGED');
    job.enter('import', 1);
    const openKeys = () => openPseudonyms(store, { passphrase: keyPassphrase });
    const report = await importQuarter(store, inspectedQuarter, input, openKeys, {
      onProgress: (share) => job.step(share),
      shouldStop: () => job.cancelled,
    });
    context.inspectedQuarter = null;
    return shownReport(report);
  },

  'intake.quarters': ({ store: { db } }) => listQuarters(db).map(({ report }) => shownReport(report)),

  'intake.judgeQuarter': async ({ store }, { quarter, accept, reason }) =>
    shownReport(await judgeQuarter(store, quarter, { accept, reason })),

  'intake.discardQuarter': async ({ store }, { quarter }) => {
    await discardQuarter(store, quarter);
    return null;
  },

  'intake.saveQuarterReport': async ({ store }, { quarter, file, seal }) => {
    checkSeal(seal);
    const { report } = requireQuarter(store.db, quarter);
    await writeCsv(file, reportHeader, reportRows(report), seal);
    // Exclusive waits for its turn behind an import: what left the vault is never left out of the log.
    await store.exclusive(async (db) => {
      rememberRecipient(db, seal);
      const details = { quarter: report.quarter, ...sealDetails(seal) };
      appendLog(db, { who: store.user, event: 'intake.quarterReportSaved', details });
    });
    return { bytes: statSync(file).size };
  },

  'intake.keyHolder': ({ store: { db } }) => hasKeyHolder(db),

  'intake.makeKeyHolder': ({ store }, { user, passphrase }) => makeKeyHolder(store, { user, passphrase }),

  'intake.changeKeyPassphrase': async ({ store }, { current, next }) => {
    await changeKeyHolderPassphrase(store, { current, next });
    return null;
  },

  'intake.handOverKey': ({ store }, { current, user, passphrase }) =>
    handOverKeys(store, { current, user, passphrase }),

  'intake.renewKeyRecovery': ({ store }, { current }) => renewKeyHolderRecovery(store, { current }),

  'intake.receivingKey': ({ store: { db } }) => ({ recipient: receivingRecipient(db) }),

  'intake.makeReceivingKey': async ({ store }) => ({ recipient: await makeReceivingKey(store) }),
};
