import type { AppError, ErrorCode } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { showView } from './store.ts';
import { text } from './text.ts';

/** The file itself is the trouble: only a backup helps. */
const needsBackup: readonly ErrorCode[] = [
  'VAULT_DAMAGED',
  'VAULT_KEYS_MISSING',
  'VAULT_KEYS_INVALID',
  'VAULT_LOG_BROKEN',
  'VAULT_NOT_FOUND',
];

/** Why the vault did not open; where the file is the trouble, with the way to a backup. */
export function OpenError({ error }: { readonly error: AppError }) {
  const words = useText(text);
  return needsBackup.includes(error.code) ? (
    <ErrorPanel error={error}>
      <Button onPress={() => showView('restore')}>{words.restoreAction}</Button>
    </ErrorPanel>
  ) : (
    <ErrorPanel error={error} />
  );
}
