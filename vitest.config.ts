import { defineConfig } from 'vitest/config';

// One forked worker without isolation: onnxruntime-node crashes when it is
// initialised twice in one process.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.e2e.test.ts', 'test/**/*.browser.test.ts', 'test/**/*.durability.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
