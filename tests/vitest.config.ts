import { defineConfig } from 'vitest/config';
import { bundleThreads } from '../apps/server/bundle/bundle-threads.ts';
import nodeArgs from '../apps/server/node-args.json' with { type: 'json' };
import { LongFilesFirst } from './long-files-first.ts';

/** What is tried on PostgreSQL too. Each of these files runs on the database that its run is about. */
const onBothDatabases = [
  'contract/{own-payouts,races,requests,rotation,token-canary,verdicts}.test.ts',
  'crash/{database,equal-postbacks,graceful-stop,kill}/*.test.ts',
  'crash/storage-trouble/{held-lock,overload}.test.ts',
  'fuzz/*.test.ts',
];

/** What needs PostgreSQL: the comparison of both, and what happens to a server of its own. */
const onPostgres = ['databases/**/*.test.ts', 'crash/postgres/**/*.test.ts'];

const excluded = ['**/node_modules/**', 'artifacts/**'];

export default defineConfig({
  plugins: [bundleThreads()],
  test: {
    // Many a test runs the server in its own process.
    execArgv: nodeArgs,
    setupFiles: ['./console/fail-on-console.ts'],
    // The bundle of the server; and a PostgreSQL, which starts once a test asks for it.
    globalSetup: [
      '../scripts/build/before-tests.mjs',
      '../apps/server/src/testing/postgres/shared-postgres.ts',
    ],
    sequence: { sequencer: LongFilesFirst },
    // Files leave nothing behind that another could meet, and loading the server for each took long.
    isolate: false,
    // One more than two cores: a third of the time two of them wait, for each other's pulse and for the disk.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes within a moment, but not on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['**/*.test.ts'],
          exclude: [...excluded, ...onPostgres],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...onBothDatabases, ...onPostgres],
          exclude: excluded,
          env: { TRACKSIDE_TEST_DATABASE: 'postgres' },
        },
      },
    ],
  },
});
