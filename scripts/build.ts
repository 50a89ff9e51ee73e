/** Builds the application into `dist` (or the folder after `--out`): machine side and page; then looks for banned code. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { bannedCode } from './banned-code.ts';
import { bundleMachine } from './bundle-machine.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const outDir = path.resolve(root, values.out);

// Whoever starts this (a test runner, say) may have set another mode, in which React's own build names source files.
process.env['NODE_ENV'] = 'production';
rmSync(outDir, { recursive: true, force: true });
await bundleMachine(root, outDir);
await build({
  configFile: path.join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: path.join(outDir, 'renderer'), emptyOutDir: true },
});
refuseBannedCode();

function refuseBannedCode(): void {
  const scripts = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name));
  const found = scripts.flatMap((name) => bannedCode(name, readFileSync(path.join(outDir, name), 'utf8')));
  if (found.length === 0) return;
  process.stderr.write(`The build holds code that could reach a network:\n${found.join('\n')}\n`);
  process.exitCode = 1;
}
