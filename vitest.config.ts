import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const suites = globSync('tests/{unit,store,packaging}/**/*.test.ts', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);
/** Suites that mock modules or methods, or set the clock or the environment: each has a process of its own. */
const alone = suites.filter((file) => /\bvi\.[a-z]/.test(readFileSync(join(root, file), 'utf8')));

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All processors: vitest leaves one out by itself, which on a laptop with two is half.
    maxWorkers: '100%',
    // For the threads and processes that tests start: each would strip the types of all its files again.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile') },
    setupFiles: ['tests/native-argon2.ts', 'tests/store/leave-nothing.ts'],
    projects: [
      // The other suites leave nothing behind. Starting a process for each of their files takes longer than their tests.
      { extends: true, test: { name: 'shared', include: suites, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
