import { defineConfig } from 'vitest/config';

const source = { conditions: ['source'] };

/** One project per package; each reads the other packages' sources, so no build is needed before the tests. */
export default defineConfig({
  resolve: source,
  ssr: { resolve: source },
  test: {
    // Browsers, databases and processes that are killed wait much: as many workers as cores would leave these idle.
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: 'engine', include: ['engine/{src,cli}/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'plugins',
          include: ['plugins/**/*.test.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      './designer/vite.config.ts',
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['tests/**/*.test.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A page may take seconds to follow while another suite has both cores.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
