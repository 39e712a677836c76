import { defineConfig } from 'vitest/config';
import nodeArgs from '../apps/server/node-args.json' with { type: 'json' };

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'artifacts/**'],
    // Many a test runs the server in its own process.
    execArgv: nodeArgs,
    setupFiles: ['./console/fail-on-console.ts'],
    // A browser and a server each: more at once than cores makes them slow, not faster.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes within a moment, but not on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
