/**
 * Builds the application into `dist` (or the folder after `--out`): machine side and page. Declarations of features that are not sound are
 * refused before, banned code afterwards.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { featureDeclarations } from '../shared/domain/feature-declarations.ts';
import { problemsOf } from '../shared/domain/feature-problems.ts';
import { sourceTables } from '../shared/domain/source-tables.ts';
import { bannedCode } from './banned-code.ts';
import { bundleMachine } from './bundle-machine.ts';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const outDir = path.resolve(root, values.out);

// Whoever starts this (a test runner, say) may have set another mode, in which React's own build names source files.
process.env['NODE_ENV'] = 'production';
refuseUnsoundFeatures();
rmSync(outDir, { recursive: true, force: true });
await bundleMachine(root, outDir);
await build({
  configFile: path.join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: path.join(outDir, 'renderer'), emptyOutDir: true },
});
refuseBannedCode();

/** @throws Error for the first declaration with a problem, with all its problems */
function refuseUnsoundFeatures(): void {
  for (const declaration of featureDeclarations) {
    const problems = problemsOf(declaration, sourceTables).map(({ code, detail }) => `${code} ${detail}`);
    if (problems.length > 0) throw new Error(`Feature ${declaration.name} is not sound: ${problems.join(', ')}`);
  }
}

function refuseBannedCode(): void {
  const scripts = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.c?js$/.test(name));
  const found = scripts.flatMap((name) => bannedCode(name, readFileSync(path.join(outDir, name), 'utf8')));
  if (found.length === 0) return;
  process.stderr.write(`The build holds code that could reach a network:\n${found.join('\n')}\n`);
  process.exitCode = 1;
}
