import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { nativeHashes } from './native-hashes.ts';

interface Bundle {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
}

/** What runs outside the page: the shell, its preload script, and the threads of the engine. Each is one file without shared parts. */
const bundles: readonly Bundle[] = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
  { entry: 'electron/engine/thread.ts', file: 'engine.js', format: 'es' },
  { entry: 'electron/engine/compute/worker.ts', file: 'compute.js', format: 'es' },
];

/** Bundles the machine side, libraries included, from `root` into `outDir`. */
export async function bundleMachine(root: string, outDir: string): Promise<void> {
  const define = { NATIVE_LIBRARY_SHA256: JSON.stringify(nativeHashes(root)) };
  for (const bundle of bundles) await bundleOne(root, outDir, bundle, define);
}

async function bundleOne(
  root: string,
  outDir: string,
  { entry, file, format }: Bundle,
  define: Record<string, string>,
): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: path.join(root, entry),
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      sourcemap: false,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        external: ['electron'],
        // Without comments that say from which folder each part came.
        experimental: { attachDebugInfo: 'none' },
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  });
  if (!existsSync(path.join(outDir, file))) throw new Error(`${entry} gave no ${file}`);
}
