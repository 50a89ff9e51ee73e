import { describe, expect, test } from 'vitest';
import { checkCall } from '../../../electron/shell/checked-call.ts';
import { FileRegistry } from '../../../electron/shell/file-registry.ts';
import { AppError } from '../../../shared/errors.ts';

function failure(name: unknown, input: unknown, files = new FileRegistry()): AppError {
  try {
    checkCall(name, input, files);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the call was let through');
}

test.each(['vault.burn', 'toString', '__proto__', '', 7, null, undefined])('%s is no call', (name) => {
  expect(failure(name, {}).code).toBe('CALL_UNKNOWN');
});

test('an input that does not fit is refused with the places of the faults and never with values', () => {
  const error = failure('vault.open', { file: 'file-1', secret: '', with: 'key', extra: 'mijn geheime zin' });
  expect(error.code).toBe('CALL_INPUT_INVALID');
  expect(error.details['name']).toBe('vault.open');
  expect(error.details['places']).toEqual(
    expect.arrayContaining([expect.stringMatching(/^secret: /), expect.stringMatching(/^with: /)]),
  );
  expect(JSON.stringify(error.details)).not.toContain('geheime');
});

test.each([null, undefined, 'tekst', 3, []])('%j is no input', (input) => {
  expect(failure('vault.info', input).code).toBe('CALL_INPUT_INVALID');
});

describe('file ids', () => {
  const opening = (file: string) => ({ file, secret: 'een lange zin', with: 'passphrase' });

  test('a path takes the place of an id that was handed out', () => {
    const files = new FileRegistry();
    const file = files.add('/data/kluis.toets', 'read');
    expect(checkCall('vault.open', opening(file), files).input).toEqual(opening('/data/kluis.toets'));
  });

  test('both files of a restore are looked up, each for its own use', () => {
    const files = new FileRegistry();
    const backup = files.add('/usb/kopie.toets', 'read');
    const file = files.add('/data/kluis.toets', 'write');
    expect(checkCall('vault.restore', { backup, file }, files).input).toEqual({
      backup: '/usb/kopie.toets',
      file: '/data/kluis.toets',
    });
  });

  test('an id that was not handed out is unknown, and so is a path', () => {
    expect(failure('vault.open', opening('file-1')).code).toBe('FILE_UNKNOWN');
    expect(failure('vault.open', opening('/etc/passwd')).code).toBe('CALL_INPUT_INVALID');
  });

  test('a file that was opened cannot be written to, and the reverse', () => {
    const files = new FileRegistry();
    const opened = files.add('/data/bron.csv', 'read');
    const saved = files.add('/data/lijst.csv', 'write');
    expect(failure('rank.export', { file: opened, format: 'csv' }, files).code).toBe('FILE_UNKNOWN');
    expect(failure('vault.backup', { file: opened }, files).code).toBe('FILE_UNKNOWN');
    expect(failure('intake.inspect', { file: saved }, files).code).toBe('FILE_UNKNOWN');
  });

  test('a vault may be opened where a backup was just put', () => {
    const files = new FileRegistry();
    const restored = files.add('/data/kluis.toets', 'write');
    expect(checkCall('vault.open', opening(restored), files).input).toEqual(opening('/data/kluis.toets'));
  });

  test('after clearing no id is known, and none is given a second time', () => {
    const files = new FileRegistry();
    const first = files.add('/data/een.toets', 'read');
    files.clear();
    const second = files.add('/data/twee.toets', 'read');
    expect(second).not.toBe(first);
    expect(files.path(first, 'read')).toBeNull();
  });
});
