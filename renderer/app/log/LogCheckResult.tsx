import type { LogCheck } from '../../../shared/contract/account.ts';
import { Alert } from '../../components/Alert.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** What came out of the check, and where the chain breaks if it does. */
export function LogCheckResult({ check }: { readonly check: LogCheck }) {
  const words = useText(text);
  const format = useFormat();
  if (check.ok) {
    return (
      <Alert kind="info" title={words.okTitle} announce>
        <p>{words.okWords(format.count(check.entries))}</p>
        {check.headHash !== null && (
          <p className="sub">
            {words.head}: <span className="code">{check.headHash}</span>
          </p>
        )}
      </Alert>
    );
  }
  const other = check.brokenAt === null && !check.rolledBack;
  return (
    <Alert kind="error" title={words.brokenTitle} announce>
      {check.brokenAt !== null && <p>{words.brokenAt(format.count(check.brokenAt))}</p>}
      {check.rolledBack && <p>{words.rolledBack}</p>}
      {other && <p>{words.brokenOther}</p>}
      <p>{words.brokenOut}</p>
    </Alert>
  );
}
