import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  // Making or opening a vault takes a second of both processors, and many on a machine that others use.
  expect: { timeout: 20_000 },
  // More than a laptop has processors: a spec waits half of its time for a window, an animation or a clock.
  workers: 3,
  // A second try on a machine that others use; Playwright reports such a test as flaky.
  retries: 1,
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
});
