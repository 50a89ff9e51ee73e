import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Suites that mock modules, or keep hooks in a module that several of them use: each file has a process of its own. */
const alone = ['tests/{store,packaging}/**/*.test.ts', 'tests/unit/{engine,shell}/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All processors: vitest leaves one out by itself, which on a laptop with two is half.
    maxWorkers: '100%',
    // For the threads and processes that tests start: each would strip the types of all its files again.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node-compile') },
    projects: [
      // The other suites leave nothing behind. Starting a process for each of their files takes longer than their tests.
      {
        extends: true,
        test: { name: 'shared', include: ['tests/unit/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone, setupFiles: ['tests/native-argon2.ts'] } },
    ],
  },
});
