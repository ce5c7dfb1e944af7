import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/site/**', 'tests/browser/**'],
          setupFiles: ['tests/setup/silence.ts'],
          // A slow machine is not a wrong result: what is linear is shown by ratios, not by the clock.
          testTimeout: 120_000,
        },
      },
    ],
  },
});
