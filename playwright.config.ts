import { defineConfig } from '@playwright/test';
import { findChromium } from './lib/launch/chromium.mjs';

/** Browser journeys against the built portal, which tests/support/browser-setup.ts starts. */

// Chosen once, before the setup, and known to the workers through the environment.
process.env.TEST_PORT ??= String(20_000 + (process.pid % 20_000));

const executablePath = await findChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/browser-setup.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  projects: [
    { name: 'journeys', testIgnore: /round-trips/ },
    // What the database is asked is counted when nobody else asks.
    { name: 'alone', testMatch: /round-trips/, dependencies: ['journeys'] },
  ],
  use: {
    baseURL: `http://localhost:${process.env.TEST_PORT}`,
    // A trace makes every look at a page a third slower: it is asked for when something is sought.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    timezoneId: 'Asia/Bangkok',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-dev-shm-usage',
      ],
    },
  },
});
