import type { Settings } from '../../../shared/contract/shell.ts';
import { changeSettings } from '../../app/actions.ts';
import { useApp } from '../../app/store.ts';
import { useAction } from '../../app/use-action.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { Select } from '../../components/Select.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

const offered = [1, 5, 10, 15, 30, 60];

/** When the vault locks by itself. Changes hold at once. */
export function LockPanel() {
  const words = useText(text);
  const settings = useApp((app) => app.settings);
  const { error, run } = useAction();
  if (settings === null) return null;
  const change = (part: Partial<Settings>) => void run(() => changeSettings(part));
  const minutes = [...new Set([...offered, settings.lockMinutes])].sort((a, b) => a - b);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.lockTitle}</h2>
      {error !== null && <ErrorPanel error={error} />}
      <Select
        label={words.lockAfter}
        value={String(settings.lockMinutes)}
        options={minutes.map((value) => ({ value: String(value), label: words.minutes(value) }))}
        onChange={(value) => change({ lockMinutes: Number(value) })}
      />
      <Checkbox
        label={words.lockOnMinimise}
        hint={words.lockAlways}
        checked={settings.lockOnMinimise}
        onChange={(lockOnMinimise) => change({ lockOnMinimise })}
      />
    </section>
  );
}
