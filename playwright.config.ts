import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// What Node has compiled of the application is kept for the next of the many times that specs start it.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/node-compile');

export default defineConfig({
  testDir: 'tests/e2e',
  // For what hangs. A spec of three quarters of a minute takes more than a minute on a machine that others use.
  timeout: 120_000,
  // Making or opening a vault takes a second of both processors, and many on a machine that others use.
  expect: { timeout: 20_000 },
  workers: 2,
  // A second try on a machine that others use; Playwright reports such a test as flaky.
  retries: 1,
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
});
