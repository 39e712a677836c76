import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { bundleThreads } from './bundle/bundle-threads.ts';
import { environment } from './src/config.ts';
import nodeArgs from './node-args.json' with { type: 'json' };

/** Tests that open a database run on both; all others would say the same again. */
const aboutDatabases = /openIngest|startTestServer|makeTestPlaces/u;
const forSqlite = /^(test|sqliteTest)\b/mu;
const forPostgres = /^(test|postgresTest)\b/mu;

/** They bring both databases themselves, in whichever run. */
const aboutBoth = /^src\/move\//u;

const isPostgres = environment()['TRACKSIDE_TEST_DATABASE'] === 'postgres';

/** The files that have a test for the database that this run is about. */
function testFiles(): string[] {
  return globSync('src/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    if (!isPostgres) return forSqlite.test(text);
    if (/^postgresTest\b/mu.test(text)) return true;
    if (aboutBoth.test(file)) return false;
    return aboutDatabases.test(text) && forPostgres.test(text);
  });
}

export default defineConfig({
  plugins: [bundleThreads()],
  test: {
    include: testFiles(),
    execArgv: nodeArgs,
    setupFiles: ['../../tests/console/fail-on-console.ts'],
    // The bundle of the server; and a PostgreSQL, which starts once a test asks for it.
    globalSetup: [
      '../../scripts/build/before-tests.mjs',
      './src/testing/postgres/shared-postgres.ts',
    ],
    // To load the server for each file took longer than many a file's tests.
    isolate: false,
    // One more than cores: much of the time is spent waiting, for the disk and for slow senders.
    maxWorkers: availableParallelism() + 1,
    // Every test has its own database file and its own server.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
