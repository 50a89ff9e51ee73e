import { useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { toAppError } from './bridge.ts';

/**
 * Runs what a button starts: `busy` while it runs, `error` when it failed. Cancelled jobs are no error.
 * A second press while the first still runs does nothing.
 */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const run = async (action: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      await action();
    } catch (thrown) {
      const failed = toAppError(thrown);
      if (failed.code !== 'CANCELLED') setError(failed);
    } finally {
      setBusy(false);
    }
  };

  return { busy, error, run, clear: () => setError(null) };
}
