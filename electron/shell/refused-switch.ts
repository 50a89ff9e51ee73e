/**
 * What a user or an administrator may have good reason to start the application with: the look of the window and the place of its settings.
 * A list of what is allowed, because Chromium has well over a thousand switches and gets new ones with each version; those that would
 * open a debugger, load code, lift the sandbox or reach the network are all outside it.
 */
const allowedSwitches: ReadonlySet<string> = new Set([
  'disable-gpu',
  'force-color-profile',
  'force-device-scale-factor',
  'high-dpi-support',
  'lang',
  'original-process-start-time',
  'ozone-platform',
  'ozone-platform-hint',
  'user-data-dir',
]);

/**
 * The first argument with which the packaged application does not start, or null. Chromium takes `-name` for `--name`, on Windows also
 * `/name`, and there without regard to case.
 */
export function refusedSwitch(args: readonly string[], platform: NodeJS.Platform): string | null {
  const start = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  for (const argument of args) {
    if (!start.test(argument)) continue;
    const name = argument.replace(start, '').split('=', 1)[0] ?? '';
    const known = platform === 'win32' ? name.toLowerCase() : name;
    if (!allowedSwitches.has(known)) return argument;
  }
  return null;
}
