import { z } from 'zod';
import { call } from './call.ts';

export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly event: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface LogCheck {
  readonly ok: boolean;
  readonly entries: number;
  readonly headHash: string | null;
  readonly brokenAt: number | null;
  /** The vault is older than its keys file says: an old copy was put back. */
  readonly rolledBack: boolean;
}

export const accountContract = {
  'account.log': call<{ readonly entries: readonly LogEntry[]; readonly total: number }>()(
    z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    { needs: 'read' },
  ),
  'account.verifyLog': call<LogCheck>()(z.strictObject({}), { needs: 'read' }),
};
