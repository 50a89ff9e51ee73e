import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The libraries that ship, as a CycloneDX document made by npm from the lock file. What differs from run to run or from folder to folder
 * (serial number, time, the name npm takes from the folder) is left out or put right, so that the same sources give the same document.
 */
export function sbom(root: string): string {
  const output = execFileSync('npm', ['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly name: string };
  const { serialNumber: _serialNumber, metadata, ...rest } = JSON.parse(output) as CycloneDx;
  const { timestamp: _timestamp, component, ...about } = metadata;
  const application = { ...component, type: 'application', name: manifest.name };
  return `${JSON.stringify({ ...rest, metadata: { ...about, component: application } }, null, 2)}\n`;
}

interface CycloneDx {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: object };
}
