import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: ['../../tests/console/fail-on-console.ts'],
    // What is pure keeps nothing: its modules are loaded once for all files.
    isolate: false,
    // Vitest by itself leaves one core alone: of two that is half the machine.
    maxWorkers: '100%',
    // Property tests run thousands of cases, at times on a busy machine.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/**/testing/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { branches: 100 },
    },
  },
});
