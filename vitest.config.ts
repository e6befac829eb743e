import { defineConfig } from 'vitest/config';

/** Many times what a quiet machine takes: time is no test's business, and a busy machine may starve one for long. */
const BUSY = { testTimeout: 120_000, hookTimeout: 180_000 };

/** Two projects: `unit` runs the pure rooms in Node, `browser` drives the production build in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          ...BUSY,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          ...BUSY,
          expect: { poll: { timeout: 20_000 } },
          // Two cores: more than two browsers at once only wait for each other.
          maxWorkers: 2,
          // A busy machine can starve a browser for seconds; what fails twice is wrong.
          retry: 1,
        },
      },
    ],
  },
});
