import { defineConfig } from 'playwright/test';

/** Run by `npm run e2e`, which starts what the tests need and says where it is. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 3,
  // A browser test that passes at the second go is counted as passed, and named as unsteady.
  retries: 1,
  // Browser, app and database share two cores, perhaps with others: slow is not wrong.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env['NEXTAUTH_URL'] ?? 'http://localhost:3000',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
