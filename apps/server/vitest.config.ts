import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['../../tests/console/fail-on-console.ts'],
    // Every test has its own database file and its own server.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
