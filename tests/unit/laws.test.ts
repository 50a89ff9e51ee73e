import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The laws of the house, read from the sources themselves: who may import whom, and what nobody may use. The compiler guards globals
 * (one tsconfig per floor); this guards imports.
 */
const root = resolve(import.meta.dirname, '../..');

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly names: string;
  readonly typeOnly: boolean;
}

const importPattern =
  /^(?:import|export)\s+(type\s+)?([^'"();=:<]*?)(?:\s*from\s*)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importPattern)].map(([, type, names, from, dynamic]) => {
    const target = from ?? dynamic ?? '';
    const inside = target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target;
    return { file, target: inside, names: names ?? '', typeOnly: type !== undefined };
  });
}

const floors = ['shared', 'electron', 'renderer'];
const all = floors.flatMap(sourcesBelow).flatMap(importsOf);
const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const told = ({ file, target }: Import): string => `${file} imports ${target}`;

describe('laws of the house', () => {
  it('reads the sources', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.some(({ file, target }) => file === 'electron/main.ts' && target === 'electron')).toBe(true);
  });

  it('shared imports nothing outside itself, zod and its own data apart', () => {
    const wrong = all.filter(
      ({ file, target }) =>
        within(file, 'shared') &&
        target !== 'zod' &&
        !within(target, 'shared') &&
        !/^resources\/[\w-]+\.json$/.test(target),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('the page knows the contract, the words of the field and the error codes, nothing else of the house', () => {
    const allowed = ['shared/contract', 'shared/domain', 'shared/errors.ts', 'renderer', 'resources'];
    const wrong = all.filter(({ file, target }) => {
      const ofTheHouse =
        floors.some((floor) => within(target, floor)) || target.startsWith('node:') || target === 'electron';
      return within(file, 'renderer') && ofTheHouse && !allowed.some((folder) => within(target, folder));
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('the page takes only types from the contract, or zod and its probe of eval would come along', () => {
    const wrong = all.filter(
      ({ file, target, typeOnly }) => within(file, 'renderer') && within(target, 'shared/contract') && !typeOnly,
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('the engine, the command line and the report never import electron', () => {
    const wrong = all.filter(
      ({ file, target }) =>
        ['electron/engine', 'electron/cli', 'electron/report', 'electron/cli.ts'].some((folder) =>
          within(file, folder),
        ) &&
        (/^electron(\/main|\/renderer|\/common)?$/.test(target) || within(target, 'electron/shell')),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('only the preload script touches ipcRenderer and only the registry ipcMain', () => {
    const using = (name: string): string[] => [
      ...new Set(
        all.filter(({ target, names }) => target === 'electron' && names.includes(name)).map(({ file }) => file),
      ),
    ];
    expect(using('ipcRenderer')).toEqual(['electron/preload.ts']);
    expect(using('ipcMain')).toEqual(['electron/shell/ipc.ts']);
  });

  it('nothing imports a module that can reach a network', () => {
    const banned = /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|undici|ws)$/;
    expect(all.filter(({ target }) => banned.test(target)).map(told)).toEqual([]);
  });

  it('node:crypto is used for what BoringSSL has too, nothing else', () => {
    const allowed = new Set([
      'createHash',
      'createHmac',
      'hkdfSync',
      'randomBytes',
      'randomUUID',
      'timingSafeEqual',
      'createCipheriv',
      'createDecipheriv',
      'type',
    ]);
    const wrong = all
      .filter(({ target }) => target === 'node:crypto' || target === 'crypto')
      .flatMap(({ file, names }) =>
        names
          .replace(/[{}]/g, ' ')
          .split(/[\s,]+/)
          .filter((name) => name !== '' && !allowed.has(name) && !/^[A-Z]/.test(name))
          .map((name) => `${file} uses ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no cipher but aes-256-gcm', () => {
    const encrypting = all.filter(({ names }) => /\bcreate(?:De|C)ipheriv\b/.test(names)).map(({ file }) => file);
    expect(encrypting.length).toBeGreaterThan(0);
    const named = [...new Set(encrypting)].flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /'(?:id-)?(?:aes|aria|camellia|chacha20-poly1305|des|rc\d|sm4)[\w-]*'/gi,
        ),
      ].map(String),
    );
    expect(new Set(named)).toEqual(new Set(["'aes-256-gcm'"]));
  });
});
