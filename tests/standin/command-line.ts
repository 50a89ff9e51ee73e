// Switches that belong to the launch itself and must not reach Chromium a second time.
const OWN_SWITCHES = new Set(['user-data-dir', 'remote-debugging-port', 'inspect']);
const switches = new Map<string, string>();

/** Electron's `app.commandLine`: what argv carried, and what main appends before the app is ready. */
export const commandLine = {
  appendSwitch(name: string, value = ''): void {
    switches.set(name.replace(/^--/, ''), value);
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
  removeSwitch(name: string): void {
    switches.delete(name);
  },
};

/** The switches to start Chromium with. */
export function chromiumSwitches(): string[] {
  return [...switches]
    .filter(([name]) => !OWN_SWITCHES.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}
