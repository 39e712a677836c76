import { test, type TestOptions } from 'vitest';
import { testDialect } from './test-places.ts';

/** What is used of vitest's `test` by tests of one database alone. */
interface TestOfOne {
  (name: string, run: () => Promise<void> | void, timeout?: number): void;
  (name: string, options: TestOptions, run: () => Promise<void> | void): void;
  each<Case extends readonly unknown[]>(
    cases: readonly Case[],
  ): (name: string, run: (...of: Case) => Promise<void> | void) => void;
}

/** In a run that is about the other database, a test of this one is none at all. */
const notHere: TestOfOne = Object.assign(() => undefined, { each: () => () => undefined });

/** Tests of what SQLite alone has: its files, its plans, its pragmas. */
export const sqliteTest: TestOfOne = testDialect === 'sqlite' ? test : notHere;

/** Tests of what PostgreSQL alone has. */
export const postgresTest: TestOfOne = testDialect === 'postgres' ? test : notHere;
