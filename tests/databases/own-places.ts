import { makeTestPlaces, type TestPlaces } from '@trackside/server/testing/test-places';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts';

/** The databases that a long run may be asked to use. */
const databaseNames = ['sqlite', 'postgres'] as const;

type DatabaseName = (typeof databaseNames)[number];

/** A database for a run outside of any suite; PostgreSQL is started for it. */
export function makeOwnPlaces(name: DatabaseName): Promise<TestPlaces | OwnPostgres> {
  return name === 'sqlite' ? makeTestPlaces(name) : openOwnPostgres();
}

/** Takes the name of a database out of a command's words; SQLite where none is named. */
export function takeDatabase(words: readonly string[]): readonly [DatabaseName, string[]] {
  const named = databaseNames.find((name) => words.includes(name));
  return [named ?? 'sqlite', words.filter((word) => word !== named)];
}
