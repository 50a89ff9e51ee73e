import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileRegistry } from '../../../electron/shell/file-registry.ts';
import { RecentVaults } from '../../../electron/shell/recent-vaults.ts';
import { SettingsStore } from '../../../electron/shell/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('settings begin at their defaults and are kept', () => {
  const settings = new SettingsStore(folder);
  expect(settings.current).toEqual({ language: 'nl', lockMinutes: 5, lockOnMinimise: false });
  settings.change({ lockMinutes: 2 });
  settings.change({ language: 'en', lockMinutes: undefined });
  expect(new SettingsStore(folder).current).toEqual({ language: 'en', lockMinutes: 2, lockOnMinimise: false });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('listeners hear of a change and not of asking', () => {
  const settings = new SettingsStore(folder);
  const heard: string[] = [];
  settings.onChange(({ language }) => heard.push(language));
  settings.change({});
  settings.change({ language: 'nl' });
  settings.change({ language: 'en' });
  expect(heard).toEqual(['en']);
});

test.each(['', '{', '[]', '{"language":"fy"}', '{"language":"nl","lockMinutes":0,"lockOnMinimise":false}'])(
  'a damaged settings file (%s) counts as none',
  (text) => {
    writeFileSync(path.join(folder, 'settings.json'), text);
    expect(new SettingsStore(folder).current.lockMinutes).toBe(5);
  },
);

test('recent vaults: latest first, each once, ten at most, a missing one is told', () => {
  const vault = (index: number) => path.join(folder, `kluis-${index}.toets`);
  writeFileSync(vault(3), 'x'.repeat(7));
  const recent = new RecentVaults(folder, new FileRegistry());
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 3]) recent.add(vault(index), new Date(Date.UTC(2026, 0, 1)));
  const list = recent.list();
  expect(list.map(({ name }) => name)).toEqual([3, 10, 9, 8, 7, 6, 5, 4, 2, 1].map((index) => `kluis-${index}.toets`));
  expect(list[0]).toMatchObject({ folder, bytes: 7, missing: false, openedAt: '2026-01-01T00:00:00.000Z' });
  expect(list[1]).toMatchObject({ bytes: 0, missing: true });
  recent.forget(vault(3));
  expect(recent.list().map(({ name }) => name)).not.toContain('kluis-3.toets');
});

test('the list of vaults holds places and times only', () => {
  new RecentVaults(folder, new FileRegistry()).add('/data/kluis.toets', new Date(0));
  const written = JSON.parse(readFileSync(path.join(folder, 'recent-vaults.json'), 'utf8'));
  expect(written).toEqual([{ path: '/data/kluis.toets', openedAt: '1970-01-01T00:00:00.000Z' }]);
});
