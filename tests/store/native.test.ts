import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { nativeOptions } from '../../electron/engine/store/native.ts';
import { createStore } from '../../electron/engine/store/open.ts';
import { closing, expectCode, temporaryFolder } from './helpers.ts';

const library = dirname(createRequire(import.meta.url).resolve('better-sqlite3-multiple-ciphers/package.json'));
const isMusl = process.platform === 'linux' && !existsGlibc();
const prebuild = join(library, 'prebuilds', `${isMusl ? 'linuxmusl' : process.platform}-${process.arch}.node`);

function existsGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

test('without a path the library of the package is used', () => {
  expect(nativeOptions({})).toEqual({});
});

test('a library elsewhere is used when it is the one this build was made with', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'sqlite.node');
  copyFileSync(prebuild, path);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(nativeOptions({ path, sha256: sha256.toUpperCase() })).toEqual({ nativeBinding: path });
  const native = { path: prebuild, sha256 };
  const store = closing(createStore({ path: join(folder, 'a.toets'), key: Buffer.alloc(48, 7), user: 'x', native }));
  expect(store.db.prepare('SELECT 1 AS one').get()).toEqual({ one: 1 });
});

test('another library, or none, is never loaded', async () => {
  const path = prebuild;
  const other = await expectCode('VAULT_NATIVE_REFUSED', () => nativeOptions({ path, sha256: '0'.repeat(64) }));
  expect(other.details).toEqual({ reason: 'hash' });
  const none = await expectCode('VAULT_NATIVE_REFUSED', () => nativeOptions({ path: '/none.node', sha256: '0' }));
  expect(none.details).toEqual({ reason: 'unreadable' });
});
