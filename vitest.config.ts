import { defineConfig } from 'vitest/config';

// `unit` runs the sources, which are pure: its files share a process and what is loaded in it, so that nobody waits
// for a thousand modules once a file. `apart` has a process a file: commands, trainers, and what measures or breaks
// things for minutes. `site` builds the site first, and looks at its pages as files (tests/site) and in a browser
// (tests/browser).
const apart = [
  'tests/cli/**/*.test.ts',
  'tests/train/**/*.test.ts',
  'tests/dump/{fuzz,growth,hostile}.test.ts',
];
const withoutSite = {
  setupFiles: ['tests/setup/silence.ts'],
  // A slow machine is not a wrong result: what is linear is shown by ratios, not by the clock.
  testTimeout: 300_000,
  // Else one core would be left to whoever sits before the machine.
  maxWorkers: '100%',
  sequence: { groupOrder: 0 },
};

// Where `.ci/run` wants the results, to count them; to everybody else they are what is printed.
const results = process.env.OFFPRINT_TEST_RESULTS;

export default defineConfig({
  test: {
    ...(results && { reporters: ['default', ['json', { outputFile: results }]] }),
    projects: [
      {
        test: {
          ...withoutSite,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/site/**', 'tests/browser/**', ...apart],
          isolate: false,
        },
      },
      {
        test: {
          ...withoutSite,
          name: 'apart',
          include: apart,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/setup/sites.ts', 'tests/setup/chromium.ts'],
          setupFiles: ['tests/setup/silence.ts'],
          // As for the units: nothing here is shown by the clock. A walk through all kinds of pages takes long.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          // What is waited for comes as soon as the machine can; one second is no promise of ours.
          expect: { poll: { timeout: 100_000 } },
          maxWorkers: 2,
          // After the others: builds and browsers need the machine to themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
