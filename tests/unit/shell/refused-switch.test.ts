import { describe, expect, test } from 'vitest';
import { refusedSwitch } from '../../../electron/shell/refused-switch.ts';

describe('arguments with which a packaged application does not start', () => {
  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0',
    '--load-extension=/tmp/x',
    '--host-rules=MAP * 10.0.0.1',
    '--host-resolver-rules=MAP * 10.0.0.1',
    '--proxy-server=10.0.0.1:80',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '--disable-web-security',
    '--disable-features=NetworkServiceSandbox',
    '--enable-logging',
    '--log-net-log=/tmp/net.json',
    '--renderer-cmd-prefix=gdb',
    '--gpu-launcher=sh',
    '--require',
    '-r',
    '-remote-debugging-port=9222',
    '--',
    '--some-switch-of-a-later-version',
  ])('%s', (argument) => {
    expect(refusedSwitch(['kluis.toets', argument], 'linux')).toBe(argument);
    expect(refusedSwitch([argument], 'win32')).toBe(argument);
  });

  test('on Windows also with a slash and in capitals', () => {
    expect(refusedSwitch(['/remote-debugging-port=9222'], 'win32')).toBe('/remote-debugging-port=9222');
    expect(refusedSwitch(['--NO-SANDBOX'], 'win32')).toBe('--NO-SANDBOX');
  });
});

test.each([
  [['--force-device-scale-factor=1.5', '--lang=nl'], 'linux'],
  [['--FORCE-DEVICE-SCALE-FACTOR=1.5'], 'win32'],
  [['--user-data-dir=/srv/toetssteen', '/home/a/kluis.toets'], 'linux'],
  [['--disable-gpu', 'C:\\kluis.toets'], 'win32'],
  [[], 'linux'],
] as const)('starts with %j on %s', (args, platform) => {
  expect(refusedSwitch(args, platform)).toBeNull();
});

test('names the first refused one of several', () => {
  expect(refusedSwitch(['--lang=nl', '--no-sandbox', '--inspect'], 'linux')).toBe('--no-sandbox');
});
