import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Packed, pack, root } from './pack.ts';

const platforms = ['linux', 'win32'] as const;
const packed = new Map<string, Packed>();

beforeAll(async () => {
  await Promise.all(platforms.map(async (platform) => packed.set(platform, await pack(platform))));
}, 300_000);

afterAll(() => {
  for (const { work } of packed.values()) rmSync(work, { recursive: true, force: true });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe.each(platforms)('the package for %s', (platform) => {
  const at = (): Packed => packed.get(platform)!;
  const archive = (): string => path.join(at().resources, 'app.asar');
  const archived = (): string[] =>
    listPackage(archive(), { isPack: false }).map((name) => name.slice(1).replaceAll('\\', '/'));

  test('the archive holds the build and its manifest, nothing else', () => {
    const built = filesBelow(at().dist).map((name) => `dist/${name}`);
    const names = archived().filter((name) => path.extname(name) !== '');
    expect(names.sort()).toEqual([...built, 'package.json'].sort());
    const machineSide = built.filter((name) => !name.startsWith('dist/renderer/'));
    expect(machineSide).toEqual(['dist/compute.js', 'dist/engine.js', 'dist/main.js', 'dist/preload.cjs']);
    const page = built.filter((name) => name.startsWith('dist/renderer/') && name !== 'dist/renderer/index.html');
    expect(page.length).toBeGreaterThan(0);
    for (const name of page) expect(name).toMatch(/^dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/);
    expect(archived().filter((name) => /\.map$|\.tsx?$|node_modules/.test(name))).toEqual([]);
  });

  test('the manifest starts the built main script and names no libraries', () => {
    const manifest = JSON.parse(extractFile(archive(), 'package.json').toString('utf8'));
    expect(manifest.main).toBe('dist/main.js');
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
  });

  test('beside the archive lie the native library and the licences, nothing else', () => {
    expect(filesBelow(at().resources)).toEqual([
      'app.asar',
      'licences/libraries.txt',
      'licences/sbom.cdx.json',
      'native/sqlite.node',
    ]);
  });

  test('the native library is the one whose hash is baked into the main script', () => {
    const hash = sha256(path.join(at().resources, 'native/sqlite.node'));
    const main = extractFile(archive(), 'dist/main.js').toString('utf8');
    expect(main).toMatch(new RegExp(`"?${platform}-x64"?: "${hash}"`));
  });

  test('all nine fuses are set as the security design says', async () => {
    const { version: _version, resetAdHocDarwinSignature: _reset, ...wire } = await getCurrentFuseWire(at().executable);
    expect(wire).toEqual({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      [FuseV1Options.WasmTrapHandlers]: FuseState.ENABLE,
    });
  });

  test('no file gives away where it was built', () => {
    const telltale = [root, at().work].map((name) => Buffer.from(name));
    const found = filesBelow(at().unpacked).filter((name) => {
      const contents = readFileSync(path.join(at().unpacked, name));
      return telltale.some((text) => contents.includes(text));
    });
    expect(found).toEqual([]);
  });

  test('the licences cover every shipped library, and the list names each with its version', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const texts = readFileSync(path.join(at().resources, 'licences/libraries.txt'), 'utf8');
    const list = JSON.parse(readFileSync(path.join(at().resources, 'licences/sbom.cdx.json'), 'utf8'));
    const listed = new Set(
      list.components.map((part: { name: string; version: string }) => `${part.name} ${part.version}`),
    );
    for (const [name, version] of Object.entries(dependencies)) {
      expect(texts).toContain(`${name} ${version} (`);
      expect(listed).toContain(`${name} ${version}`);
    }
    expect(texts).toContain('SQLite3 Multiple Ciphers');
    expect(listed).not.toContain('vitest 5.1.1');
    expect(list.metadata.component.name).toBe('toetssteen');
  });
});

test('two builds of the same sources give byte-identical archives and licences', () => {
  const [linux, windows] = platforms.map((platform) => packed.get(platform)!.resources);
  for (const name of ['app.asar', 'licences/libraries.txt', 'licences/sbom.cdx.json']) {
    expect(sha256(path.join(windows!, name)), name).toBe(sha256(path.join(linux!, name)));
  }
});

test('the Windows executable carries the hash of the archive, which a fuse makes Electron check', () => {
  const { executable, resources } = packed.get('win32')!;
  const archive = readFileSync(path.join(resources, 'app.asar'));
  const headerSize = archive.readUInt32LE(12);
  const header = archive.subarray(16, 16 + headerSize);
  const hash = createHash('sha256').update(header).digest('hex');
  expect(readFileSync(executable).includes(Buffer.from(hash))).toBe(true);
});
