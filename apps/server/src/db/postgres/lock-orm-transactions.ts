import type { QueryRunner } from '../orm/query-runner.ts';
import { writeAlone } from './transaction/write-lock.ts';

const begins = /^(begin|start transaction)\b/iu;

/** The ORM's transactions write alone, as those of people's changes do in any database. */
export function lockOrmTransactions(connection: QueryRunner): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = async (query, ...rest) => {
    const result = await execute(query, ...rest);
    if (begins.test(query.sql)) await execute({ ...query, sql: writeAlone, parameters: [] });
    return result;
  };
}
