/** Builds the application and opens it. Electron's binary is fetched once, by the electron package's own installer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const electronPackage = path.join(root, 'node_modules/electron');

run([path.join(root, 'scripts/build.ts')]);
const electron = electronBinary();
const { status, error } = spawnSync(electron, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
if (error !== undefined) fail(`Electron could not be started from ${electron}: ${error.message}`);
process.exitCode = status ?? 1;

/** The binary that was pointed to, or the one that the electron package has or can fetch. */
function electronBinary(): string {
  const pointedTo = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (pointedTo !== undefined) {
    return path.resolve(pointedTo, process.platform === 'win32' ? 'electron.exe' : 'electron');
  }
  const nameFile = path.join(electronPackage, 'path.txt');
  const installed = (): string => path.join(electronPackage, 'dist', readFileSync(nameFile, 'utf8'));
  if (existsSync(nameFile) && existsSync(installed())) return installed();
  process.stdout.write('Fetching the Electron binary, once …\n');
  const fetched = spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], { stdio: 'ignore' });
  if (fetched.status !== 0 || !existsSync(nameFile)) {
    fail(
      'The Electron binary could not be fetched here: unpack an Electron distribution of the same version yourself and point to ' +
        'its folder with ELECTRON_OVERRIDE_DIST_PATH, or try the method from the terminal with "npm run demo".',
    );
  }
  return installed();
}

function run(args: string[]): void {
  const child = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (child.status !== 0) process.exit(child.status ?? 1);
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
