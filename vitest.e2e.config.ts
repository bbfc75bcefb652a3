import { defineConfig } from 'vitest/config';

// The whole bot against Discord's double on loopback: slower than the rest because it waits as people do. Same pool
// as the other tests.
export default defineConfig({
  test: {
    include: ['test/**/*.e2e.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
