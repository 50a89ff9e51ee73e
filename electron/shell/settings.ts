import path from 'node:path';
import { type Settings, settingsSchema } from '../../shared/contract/shell.ts';
import { JsonFile } from './json-file.ts';

const defaults: Settings = { language: 'nl', lockMinutes: 5, lockOnMinimise: false };

/** The choices of the person at this laptop; they hold for every vault. */
export class SettingsStore {
  readonly #file: JsonFile<Settings>;
  readonly #onChange: ((settings: Settings) => void)[] = [];
  #current: Settings;

  constructor(folder: string) {
    this.#file = new JsonFile(path.join(folder, 'settings.json'), settingsSchema, defaults);
    this.#current = this.#file.read();
  }

  get current(): Settings {
    return this.#current;
  }

  /** Takes over what is in `change`, keeps the rest, and answers with the whole. */
  change(change: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Settings {
    const next = settingsSchema.parse({ ...this.#current, ...withoutUndefined(change) });
    if (JSON.stringify(next) === JSON.stringify(this.#current)) return next;
    this.#file.write(next);
    this.#current = next;
    for (const tell of this.#onChange) tell(next);
    return next;
  }

  onChange(listener: (settings: Settings) => void): void {
    this.#onChange.push(listener);
  }
}

function withoutUndefined(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
