import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pickToOpen, pickToSave } from '../../../electron/shell/dialogs.ts';
import { words } from '../../../electron/shell/words.ts';

const dialog = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ dialog }));

const window = {} as BrowserWindow;
const dutch = words('nl');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-dialog-'));
  dialog.showOpenDialog.mockReset();
  dialog.showSaveDialog.mockReset();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each kind of file has its own extensions', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/data/bron.xlsx'] });
  expect(await pickToOpen(window, 'table', dutch)).toBe('/data/bron.xlsx');
  await pickToOpen(window, 'vault', dutch);
  const extensions = dialog.showOpenDialog.mock.calls.map(([, options]) => options.filters[0].extensions);
  expect(extensions).toEqual([['csv', 'txt', 'xlsx'], ['toets']]);
});

test('a delivery is a file of several kinds, or a folder', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/data/levering'] });
  expect(await pickToOpen(window, 'folder', dutch)).toBe('/data/levering');
  await pickToOpen(window, 'delivery', dutch);
  const [folderAsked, fileAsked] = dialog.showOpenDialog.mock.calls.map(([, options]) => options);
  expect(folderAsked).toEqual({ properties: ['openDirectory', 'dontAddToRecent'] });
  expect(fileAsked.properties).toContain('openFile');
  expect(fileAsked.filters[0].extensions).toEqual(['zip', 'xlsx', 'csv', 'txt', 'age']);
});

test('closing a dialog picks nothing', async () => {
  dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
  dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
  expect(await pickToOpen(window, 'vault', dutch)).toBeNull();
  expect(await pickToSave(window, { kind: 'csv', suggestedName: 'lijst' }, dutch)).toBeNull();
});

test('a missing extension is added, one that is there is kept, and the suggestion is a bare name', async () => {
  const picked = path.join(folder, 'kluis');
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: picked });
  expect(await pickToSave(window, { kind: 'vault', suggestedName: '../../kluis' }, dutch)).toBe(`${picked}.toets`);
  expect(dialog.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe('kluis.toets');
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: `${picked}.TOETS` });
  expect(await pickToSave(window, { kind: 'vault', suggestedName: 'kluis.toets' }, dutch)).toBe(`${picked}.TOETS`);
});

test('a name that becomes that of an existing file is asked about again', async () => {
  const existing = path.join(folder, 'lijst.csv');
  writeFileSync(existing, 'oud');
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path.join(folder, 'lijst') });
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: existing });
  expect(await pickToSave(window, { kind: 'csv', suggestedName: 'lijst' }, dutch)).toBe(existing);
  expect(dialog.showSaveDialog.mock.calls[1]?.[1].defaultPath).toBe(existing);
});

test.each(['lijst', 'lijst.csv', 'lijst.age', 'lijst.csv.age'])(
  'an encrypted file named %s says that it is, and what comes out of it',
  async (typed) => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: path.join(folder, typed) });
    const asked = { kind: 'csv', suggestedName: 'lijst', sealed: true } as const;
    expect(await pickToSave(window, asked, dutch)).toBe(path.join(folder, 'lijst.csv.age'));
    const options = dialog.showSaveDialog.mock.calls[0]?.[1];
    expect([options.defaultPath, options.filters[0].extensions]).toEqual(['lijst.csv.age', ['age']]);
  },
);

test('an encrypted file does not take the place of another unasked', async () => {
  const existing = path.join(folder, 'lijst.csv.age');
  writeFileSync(existing, 'oud');
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path.join(folder, 'lijst.csv') });
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
  expect(await pickToSave(window, { kind: 'csv', suggestedName: 'lijst', sealed: true }, dutch)).toBeNull();
  expect(dialog.showSaveDialog.mock.calls[1]?.[1].defaultPath).toBe(existing);
});
