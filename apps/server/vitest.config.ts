import { defineConfig } from 'vitest/config';
import nodeArgs from './node-args.json' with { type: 'json' };

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    execArgv: nodeArgs,
    setupFiles: ['../../tests/console/fail-on-console.ts'],
    // Every test has its own database file and its own server.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
