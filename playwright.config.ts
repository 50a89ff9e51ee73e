import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  // Making or opening a vault takes a second of both processors, and many on a machine that others use.
  expect: { timeout: 20_000 },
  workers: 2,
  // A second try on a machine that others use; Playwright reports such a test as flaky.
  retries: 1,
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
});
