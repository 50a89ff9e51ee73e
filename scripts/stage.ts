import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { licenseTexts } from './licenses.ts';
import { sbom } from './sbom.ts';

interface Manifest {
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/**
 * Lays out in `folder` what electron-builder.yml takes from `release/stage`: the application with a manifest that names no libraries (they
 * are in the bundles, so none must be looked for), the native libraries by platform, and the licences with the list of libraries.
 */
export function stage(root: string, dist: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, path.join(folder, 'app/dist'), { recursive: true });
  write(path.join(folder, 'app/package.json'), `${JSON.stringify(shippedManifest(root), null, 2)}\n`);
  write(path.join(folder, 'licences/libraries.txt'), licenseTexts(root));
  write(path.join(folder, 'licences/sbom.cdx.json'), sbom(root));
  const prebuilds = path.join(root, 'node_modules/better-sqlite3-multiple-ciphers/prebuilds');
  for (const name of readdirSync(prebuilds)) cpSync(path.join(prebuilds, name), path.join(folder, 'native', name));
}

function shippedManifest(root: string): object {
  const { name, productName, version, description, license } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ) as Manifest;
  return {
    name,
    productName,
    version,
    description,
    license,
    author: productName,
    type: 'module',
    main: 'dist/main.js',
  };
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
