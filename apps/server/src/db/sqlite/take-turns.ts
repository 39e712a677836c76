import type { Turns } from './transaction/turns.ts';
import type { QueryRunner } from '../orm/query-runner.ts';

const begins = /^begin\b/iu;
const ends = /^(commit|rollback)$/iu;
const writes = /^\s*(insert|update|delete|replace)\b/iu;

/** The ORM's transactions, and what it writes outside of one, wait for their turn. */
export function takeTurns(connection: QueryRunner, turns: Turns): void {
  const execute = connection.executeQuery.bind(connection);
  let endTurn: (() => void) | null = null;
  const beginTurn = (): Promise<void> =>
    new Promise((begun) => {
      void turns.alone(
        () =>
          new Promise<void>((end) => {
            endTurn = end;
            begun();
          }),
      );
    });
  const finish = (): void => {
    endTurn?.();
    endTurn = null;
  };
  connection.executeQuery = async (query, ...rest) => {
    if (begins.test(query.sql)) {
      await beginTurn();
      try {
        return await execute(query, ...rest);
      } catch (error) {
        finish();
        throw error;
      }
    }
    if (endTurn === null) {
      return writes.test(query.sql)
        ? turns.alone(() => execute(query, ...rest))
        : execute(query, ...rest);
    }
    if (!ends.test(query.sql)) return execute(query, ...rest);
    try {
      return await execute(query, ...rest);
    } finally {
      finish();
    }
  };
}
