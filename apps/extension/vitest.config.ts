import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest({ root: import.meta.dirname })],
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    // To load modules again for each file took seven times as long as all tests.
    isolate: false,
    // Vitest by itself leaves one core alone: of two that is half the machine.
    maxWorkers: '100%',
    setupFiles: ['../../tests/console/fail-on-console.ts'],
  },
});
