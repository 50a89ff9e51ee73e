import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { limits, readSetting, type TrainSettings, useTrain } from './store.ts';
import { text } from './text.ts';

/** Seed, parts and repetitions. Closed at first: the usual values are fine. */
export function SettingsPanel({ holdOut }: { readonly holdOut: boolean }) {
  const words = useText(text);
  return (
    <details className="panel no-print">
      <summary className="utrecht-heading-3">{words.settings}</summary>
      <div className="stack train-settings">
        <p className="sub">{words.settingsNote}</p>
        <div className="grid grid-3">
          <Setting name="seed" label={words.seed} hint={words.seedHint} />
          <Setting name="folds" label={words.folds} hint={holdOut ? words.foldsUnused : words.foldsHint} />
          <Setting name="repeats" label={words.repeats} hint={words.repeatsHint} />
        </div>
      </div>
    </details>
  );
}

interface SettingProps {
  readonly name: keyof TrainSettings;
  readonly label: string;
  readonly hint: string;
}

function Setting({ name, label, hint }: SettingProps) {
  const words = useText(text);
  const typed = useTrain(({ settings }) => settings[name]);
  const { least, most } = limits[name];
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      maxLength={10}
      value={typed}
      // A seed is a name more than a quantity: its limits are written as it is typed, without points.
      error={readSetting(name, typed) === null ? words.outside(String(least), String(most)) : null}
      onChange={(value) => useTrain.setState(({ settings }) => ({ settings: { ...settings, [name]: value } }))}
    />
  );
}
