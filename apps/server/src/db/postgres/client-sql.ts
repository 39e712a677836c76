import { hash } from 'node:crypto';
import type { ClientBase, QueryResult } from 'pg';
import type { AnsweredSql, SqlParameter } from '../transaction/sql.ts';
import type { Patience } from './transaction/patience.ts';
import { numberedPlaces } from './numbered-places.ts';
import { postgresDialect } from './postgres-dialect.ts';

const names = new Map<string, string>();

/** A statement's name: the server keeps it prepared for as long as the connection lasts. */
function nameOf(text: string): string {
  const name = names.get(text) ?? hash('sha256', text, 'hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** The statements of one transaction, on a connection that it has to itself. */
export function clientSql(
  client: ClientBase,
  { alone, patience }: { readonly alone: boolean; readonly patience?: Patience | undefined },
): AnsweredSql {
  const query = (text: string, values: readonly SqlParameter[]): Promise<QueryResult> =>
    client.query({
      name: nameOf(text),
      text: numberedPlaces(text),
      values: [...values],
      ...patience?.queryLimit(),
    });
  const rowsOf = async <Row>(text: string, values: readonly SqlParameter[]): Promise<Row[]> => {
    const { rows }: { readonly rows: Row[] } = await query(text, values);
    return rows;
  };
  return {
    dialect: postgresDialect,
    alone,
    one: async <Row>(text: string, ...values: readonly SqlParameter[]) =>
      (await rowsOf<Row>(text, values))[0],
    all: (text, ...values) => rowsOf(text, values),
    run: async (text, ...values) => {
      await query(text, values);
    },
  };
}
