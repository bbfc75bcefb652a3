import { defineConfig } from 'vitest/config';

// What takes minutes or needs a disk of its own: kills at every step, full disks. Same pool as the other tests.
export default defineConfig({
  test: {
    include: ['test/**/*.durability.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
