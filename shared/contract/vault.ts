import { z } from 'zod';
import type { Permission } from '../domain/permissions.ts';
import { call, job } from './call.ts';
import type { Choice } from './rank.ts';
import { fileId } from './shell.ts';

const passphrase = z.string().min(1).max(400);
const shortText = z.string().trim().min(1).max(120);

/** The vault that is open. */
export interface VaultInfo {
  readonly municipality: string;
  readonly user: string;
  readonly role: string;
  /** What the role may do here. */
  readonly permissions: readonly Permission[];
  /** Whether the vault was opened with a passphrase that this person chose: not one that somebody typed for them, nor the recovery code. */
  readonly hasOwnSecret: boolean;
  readonly purpose: string;
  readonly owner: string;
  /** A practice vault holds no residents; every page says so. */
  readonly demo: boolean;
  readonly createdAt: string;
  readonly recoveryConfirmed: boolean;
  readonly lastBackupAt: string | null;
  readonly bytes: number;
}

/** Facts about each step, from which the page words its state. */
export interface Progress {
  /** The analysis table. */
  readonly delivery: {
    readonly name: string;
    readonly referenceDate: string;
    /** Dossiers of today. */
    readonly rows: number;
    /** Those of them without a known outcome, and not investigated lately either: what the filter at Rangschikken leaves. */
    readonly open: number;
    /** Known outcomes, those of past investigations included, which are no dossiers of today. */
    readonly known: number;
    readonly unlawful: number;
    /** False when it was made from quarterly deliveries, and these, the label or the features in use have changed since. */
    readonly upToDate: boolean;
  } | null;
  readonly quarters: {
    /** Quarterly deliveries that count. */
    readonly accepted: number;
    /** Quarter of the delivery that waits for a judgement. */
    readonly offered: string | null;
    /** Ids of those that an analysis table in the vault was made from. */
    readonly inTable: readonly number[];
  };
  /** Version of the locked criteria that count; null before the first lock: then no model may be trained. */
  readonly criteria: number | null;
  readonly training: { readonly at: string; readonly models: number; readonly expiresOn: string } | null;
  /** What was drawn from the present training, and with what. */
  readonly draw: { readonly at: string; readonly selected: number; readonly choice: Choice } | null;
  /** What was drawn by lot from the present table, without a model. */
  readonly lot: { readonly at: string; readonly selected: number } | null;
  readonly logEntries: number;
}

export const vaultContract = {
  'vault.create': call<{ readonly recoveryCode: string }>()(
    z.strictObject({
      file: fileId,
      municipality: shortText,
      user: shortText,
      passphrase,
      /** Empty while nobody said; a gate stays closed until then. */
      purpose: z.string().trim().max(120),
      owner: z.string().trim().max(120),
      demo: z.boolean(),
    }),
    { vault: false },
  ),
  /** What the data are used for, and who decides about that; logged. */
  'vault.setPurpose': call<null>()(z.strictObject({ purpose: shortText, owner: shortText })),
  /** The analyst types two groups of the code back; until then the page keeps showing it. */
  'vault.confirmRecovery': call<{ readonly confirmed: boolean }>()(
    z.strictObject({ groups: z.array(z.strictObject({ index: z.int().min(0), text: z.string().max(20) })).length(2) }),
    { needs: 'read' },
  ),
  'vault.renewRecovery': call<{ readonly recoveryCode: string }>()(z.strictObject({ passphrase }), { needs: 'people' }),
  'vault.open': call<null>()(
    z.strictObject({
      file: fileId,
      /** Whose passphrase it is; without a name it is tried on everybody's, which takes as many times as long. */
      user: z.string().max(200).optional(),
      secret: passphrase,
      with: z.enum(['passphrase', 'recovery']),
    }),
    { vault: false },
  ),
  'vault.changePassphrase': call<null>()(
    z.strictObject({
      current: passphrase,
      /** What `current` is; who opened the vault with the recovery code lost the passphrase. Left out: the passphrase. */
      with: z.enum(['passphrase', 'recovery']).optional(),
      next: passphrase,
    }),
    { needs: 'read' },
  ),
  'vault.info': call<VaultInfo>()(z.strictObject({}), { needs: 'read' }),
  'vault.progress': call<Progress>()(z.strictObject({}), { needs: 'read' }),
  'vault.backup': job<{ readonly bytes: number }>()(z.strictObject({ file: fileId }), { needs: 'read' }),
  'vault.restore': job<null>()(z.strictObject({ backup: fileId, file: fileId }), { vault: false }),
};
