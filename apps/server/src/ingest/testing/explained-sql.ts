import { numberedPlaces } from '../../db/postgres/numbered-places.ts';
import type { Sql, SqlParameter } from '../../db/transaction/sql.ts';
import { sqlLiteral } from './sql-literal.ts';

/** A step of a plan, as PostgreSQL tells of it. */
interface Step {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops'?: number;
  readonly Plans?: readonly Step[];
}

/** A statement that was run, and the tables (partitions by their own names) that it has read. */
export interface Explained {
  readonly text: string;
  readonly read: readonly string[];
}

/**
 * Runs each statement twice: first for its plan, and as if that had not been. What is sent is done
 * before the next statement that is waited for.
 */
export function explainedSql(sql: Sql, explained: Explained[]): Sql {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const value = before.then(work);
    before = value.catch(() => undefined);
    return value;
  };
  const explain = async (text: string, values: readonly SqlParameter[]): Promise<void> => {
    explained.push({ text, read: await tablesRead(sql, text, values) });
  };
  const first = <Value>(
    text: string,
    values: readonly SqlParameter[],
    run: () => Promise<Value>,
  ): Promise<Value> =>
    inTurn(async () => {
      await explain(text, values);
      return run();
    });
  return {
    ...sql,
    one: (text, ...values) => first(text, values, () => sql.one(text, ...values)),
    all: (text, ...values) => first(text, values, () => sql.all(text, ...values)),
    run: (text, ...values) => first(text, values, () => sql.run(text, ...values)),
    send: (text, ...values) => {
      void first(text, values, async () => sql.send(text, ...values)).catch(() => undefined);
    },
  };
}

/** The tables that a statement reads with these values, prepared as the server has it prepared. */
export async function tablesRead(
  sql: Sql,
  text: string,
  values: readonly SqlParameter[],
): Promise<string[]> {
  const given = values.length === 0 ? '' : `(${values.map(sqlLiteral).join(', ')})`;
  await sql.run('savepoint untouched');
  await sql.run(`prepare explained as ${numberedPlaces(text)}`);
  const [row] = await sql.all<{ readonly 'QUERY PLAN': string }>(
    `explain (analyze, timing off, format json) execute explained${given}`,
  );
  await sql.run('deallocate explained');
  await sql.run('rollback to savepoint untouched');
  const plans: readonly { readonly Plan: Step }[] = JSON.parse(row?.['QUERY PLAN'] ?? '[]');
  return plans.flatMap(({ Plan }) => tablesOf(Plan));
}

/** What was left out when it ran does not count. */
function tablesOf(step: Step): string[] {
  const { 'Relation Name': name, 'Actual Loops': loops = 0, Plans: below = [] } = step;
  const own = name !== undefined && loops > 0 ? [name] : [];
  return [...own, ...below.flatMap(tablesOf)];
}
