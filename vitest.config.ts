import { defineConfig } from 'vitest/config';

// `unit` reads and runs the sources; `site` builds the site first, and looks at its pages as files
// (tests/site) and in a browser (tests/browser).
// Where `.ci/run` wants the results, to count them; to everybody else they are what is printed.
const results = process.env.OFFPRINT_TEST_RESULTS;

export default defineConfig({
  test: {
    ...(results && { reporters: ['default', ['json', { outputFile: results }]] }),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          setupFiles: ['tests/setup/silence.ts'],
          // A slow machine is not a wrong result: what is linear is shown by ratios, not by the clock.
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/sites.ts', 'tests/setup/chromium.ts'],
          setupFiles: ['tests/setup/silence.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // After the others: builds and browsers need the machine to themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
