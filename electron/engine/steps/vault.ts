import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Progress, vaultContract } from '../../../shared/contract/vault.ts';
import { permissionsFor } from '../../../shared/domain/permissions.ts';
import { OUTCOME } from '../../../shared/learning/table.ts';
import { presentAnalysis } from '../analysis.ts';
import { criteriaInForce } from '../assess/criteria-state.ts';
import type { Context, Handlers } from '../context.ts';
import { madeState } from '../prepare/made-state.ts';
import { keptTable } from '../prepare/made-table.ts';
import { choiceOf, presentDraw } from '../present-draw.ts';
import { eligibleRows } from '../selection.ts';
import type { Db } from '../store/database.ts';
import { appendLog, listLog } from '../store/log.ts';
import { listModels } from '../store/model.ts';
import { listQuarters } from '../store/quarter.ts';
import { getSetting, putSetting } from '../store/setting.ts';
import { presentTraining } from '../training.ts';
import { backupVault, restoreBackup } from '../vault/backup.ts';
import { vaultProfile } from '../vault/profile.ts';
import { normalizeRecoveryText } from '../vault/recovery-code.ts';
import { changePassphrase, createVault, openVault, renewRecovery } from '../vault/vault.ts';

const now = (): string => new Date().toISOString();
const withNative = ({ native }: Context) => (native === undefined ? {} : { native });

/** The groups of a recovery code as the page numbers them. */
const groupsOf = (code: string): string[] => code.split('-');

function confirmed(code: string, groups: readonly { readonly index: number; readonly text: string }[]): boolean {
  const own = groupsOf(code);
  const distinct = new Set(groups.map(({ index }) => index)).size === groups.length;
  return (
    distinct &&
    groups.every(({ index, text }) => own[index] !== undefined && own[index] === normalizeRecoveryText(text))
  );
}

function quarterProgress(db: Db): Progress['quarters'] {
  const quarters = listQuarters(db);
  return {
    accepted: quarters.filter(({ state }) => state === 'accepted').length,
    offered: quarters.find(({ state }) => state === 'offered')?.quarter ?? null,
    inTable: keptTable(db)?.quarters ?? [],
  };
}

function keepPurpose(db: Db, who: string, why: { readonly purpose: string; readonly owner: string }): void {
  putSetting(db, 'purpose', why.purpose);
  putSetting(db, 'owner', why.owner);
  appendLog(db, { who, event: 'vault.purpose', details: { ...why } });
}

/** Use cases of the step `vault`: make, open and keep the encrypted file that holds everything. */
export const vaultSteps: Handlers<keyof typeof vaultContract> = {
  'vault.create': async (context, { file, municipality, user, passphrase, purpose, owner, demo }) => {
    const { store, recoveryCode } = await createVault({
      path: file,
      municipality,
      user,
      passphrase,
      demo,
      ...withNative(context),
    });
    context.use(store);
    context.unconfirmedRecovery = recoveryCode;
    store.write((db) => {
      putSetting(db, 'recoveryConfirmed', false);
      keepPurpose(db, store.user, { purpose, owner });
    });
    return { recoveryCode };
  },

  'vault.setPurpose': async ({ store }, why) =>
    // Exclusive waits for its turn behind an import.
    store.exclusive(async (db) => {
      keepPurpose(db, store.user, why);
      return null;
    }),

  'vault.confirmRecovery': (context, { groups }) => {
    const code = context.unconfirmedRecovery;
    if (code === null || !confirmed(code, groups)) return { confirmed: false };
    const { store } = context;
    store.write((db) => {
      putSetting(db, 'recoveryConfirmed', true);
      appendLog(db, { who: store.user, event: 'vault.recoveryConfirmed', details: {} });
    });
    context.unconfirmedRecovery = null;
    return { confirmed: true };
  },

  'vault.renewRecovery': async (context, { passphrase }) => {
    const { store } = context;
    const { recoveryCode } = await renewRecovery(store, { unlock: { passphrase } });
    store.write((db) => putSetting(db, 'recoveryConfirmed', false));
    context.unconfirmedRecovery = recoveryCode;
    return { recoveryCode };
  },

  'vault.open': async (context, { file, user, secret, with: kind }) => {
    const unlock = kind === 'passphrase' ? { passphrase: secret } : { recoveryCode: secret };
    const of = user === undefined ? {} : { user };
    const { store, log } = await openVault({ path: file, ...unlock, ...of, ...withNative(context) });
    context.use(store);
    context.foundLog = log;
    return null;
  },

  'vault.changePassphrase': async ({ store }, { current, with: kind, next }) => {
    const unlock = kind === 'recovery' ? { recoveryCode: current } : { passphrase: current };
    await changePassphrase(store, { unlock, newPassphrase: next });
    return null;
  },

  'vault.info': ({ store }) => {
    const { municipality, demo, createdAt } = vaultProfile(store);
    return {
      municipality,
      demo,
      createdAt,
      user: store.user,
      role: store.role,
      permissions: permissionsFor(store.role),
      hasOwnSecret: store.hasOwnSecret,
      purpose: getSetting(store.db, 'purpose', z.string()) ?? '',
      owner: getSetting(store.db, 'owner', z.string()) ?? '',
      recoveryConfirmed: getSetting(store.db, 'recoveryConfirmed', z.boolean()) ?? false,
      lastBackupAt: getSetting(store.db, 'lastBackupAt', z.string()),
      bytes: statSync(store.path).size,
    };
  },

  'vault.progress': ({ store: { db } }) => {
    const analysis = presentAnalysis(db);
    const training = presentTraining(db);
    const draw = presentDraw(db, false);
    const choice = draw === null ? null : choiceOf(draw);
    const lot = presentDraw(db, true);
    const count = (value: number): number =>
      analysis?.table.outcome.reduce((sum, own) => sum + (own === value ? 1 : 0), 0) ?? 0;
    const unlawful = count(OUTCOME.unlawful);
    return {
      delivery:
        analysis === null
          ? null
          : {
              name: analysis.delivery.name,
              referenceDate: analysis.delivery.referenceDate,
              rows: analysis.population.length,
              open: eligibleRows(analysis, true).length,
              known: unlawful + count(OUTCOME.lawful),
              unlawful,
              upToDate: madeState(db)?.upToDate ?? true,
            },
      quarters: quarterProgress(db),
      criteria: criteriaInForce(db)?.version ?? null,
      training:
        training === null
          ? null
          : {
              at: training.createdAt,
              models: listModels(db, training.id).length,
              expiresOn: training.config.expiresOn,
            },
      draw: draw === null || choice === null ? null : { at: draw.at, selected: draw.capacity, choice },
      lot: lot === null ? null : { at: lot.at, selected: lot.capacity },
      logEntries: listLog(db, { limit: 1 })[0]?.seq ?? 0,
    };
  },

  'vault.backup': async ({ store }, { file }, job) => {
    job.enter('copy', 1);
    await backupVault(store, file, (fraction) => job.step(fraction));
    await store.exclusive(async (db) => {
      putSetting(db, 'lastBackupAt', now());
      appendLog(db, { who: store.user, event: 'vault.backup', details: {} });
    });
    return { bytes: statSync(file).size };
  },

  'vault.restore': async (context, { backup, file }, job) => {
    job.enter('copy', 1);
    await restoreBackup(backup, file, { setAside: true, ...withNative(context) });
    return null;
  },
};
