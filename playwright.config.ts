import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  workers: 2,
  retries: 0,
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
});
