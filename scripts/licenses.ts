import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Native code inside a package with terms of its own, given in the comment at the head of its source. */
const sourceNotices: Readonly<Record<string, string>> = {
  'better-sqlite3-multiple-ciphers': 'deps/sqlite3/sqlite3.c',
};

const LINE = '='.repeat(80);

/**
 * The licences of all libraries that ship, with each text once and above it the packages that it covers. A package without a licence
 * file is named with the licence and the author that its package.json gives. (Electron brings the licences of Chromium itself.)
 */
export function licenseTexts(root: string): string {
  const coveredBy = new Map<string, string[]>();
  for (const [folder, { version, license }] of shippedPackages(root)) {
    const name = `${folder.split('node_modules/').at(-1)} ${version} (${license})`;
    for (const text of textsOf(path.join(root, folder))) coveredBy.set(text, [...(coveredBy.get(text) ?? []), name]);
  }
  const parts = [...coveredBy].map(([text, names]) => `${LINE}\n${names.join('\n')}\n${LINE}\n\n${text}\n`);
  return parts.join('\n');
}

function shippedPackages(root: string): [string, LockedPackage][] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages).filter(([folder, { dev }]) => folder !== '' && dev !== true);
}

function textsOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
  const source = sourceNotices[path.basename(folder)];
  if (source !== undefined) texts.push(headComment(readFileSync(path.join(folder, source), 'utf8')));
  return texts.length > 0 ? texts : [namedInManifest(folder)];
}

function headComment(source: string): string {
  const end = source.indexOf('*/');
  if (!source.startsWith('/*') || end < 0) throw new Error('the source has no comment at its head');
  return source.slice(2, end).trim();
}

function namedInManifest(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly license?: string;
    readonly author?: string | { readonly name: string };
  };
  const { license, author } = manifest;
  if (license === undefined || author === undefined) throw new Error(`${folder} names no licence or no author`);
  return `Licence: ${license}\nCopyright: ${typeof author === 'string' ? author : author.name}`;
}
