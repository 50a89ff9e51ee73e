/**
 * Builds the application and packs it for the platform at hand, or as the arguments for electron-builder say:
 * `npm run package -- --win`, `npm run package -- --linux dir`. What comes out is in `release`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { stage } from './stage.ts';

const root = path.resolve(import.meta.dirname, '..');

run('scripts/build.ts');
stage(root, path.join(root, 'dist'), path.join(root, 'release/stage'));
run('node_modules/electron-builder/cli.js', '--config', 'electron-builder.yml', ...process.argv.slice(2));

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
