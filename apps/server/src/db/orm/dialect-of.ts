import type { SqlEntityManager } from '@mikro-orm/sql';
import { SqliteConnection } from '@mikro-orm/sqlite';
import type { DialectName } from '../transaction/dialect.ts';

/** Which database a unit of work is on, for the few statements that can't be the same in both. */
export function dialectOf(em: SqlEntityManager): DialectName {
  return em.getConnection() instanceof SqliteConnection ? 'sqlite' : 'postgres';
}
