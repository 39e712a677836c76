import { testDialect } from './test-places.ts';

type Run = (text: string) => Promise<unknown>;

export interface BrokenTable {
  readonly table: string;
  /** Which rows; every one, if left out. */
  readonly when?: string;
  /** What the database says then. */
  readonly message?: string;
}

const broken = 'broken';

/** From now on nothing can be inserted into a table. */
export async function breakInserts(
  run: Run,
  { table, when = 'true', message = broken }: BrokenTable,
): Promise<void> {
  if (testDialect === 'sqlite') {
    await run(`create trigger ${broken} before insert on ${table} when ${when}
      begin select raise(abort, '${message}'); end`);
    return;
  }
  await run(`create function ${broken}() returns trigger language plpgsql as
    $$ begin raise exception '${message}'; end $$`);
  await run(`create trigger ${broken} before insert on ${table} for each row
    when (${when}) execute function ${broken}()`);
}

/** Undoes `breakInserts`. */
export async function mendInserts(run: Run, table: string): Promise<void> {
  await dropTrigger(run, broken, table);
}

async function dropTrigger(run: Run, name: string, table: string): Promise<void> {
  await run(`drop trigger ${name}${testDialect === 'sqlite' ? '' : ` on ${table}`}`);
}

/** From now on, a statement is run after every update of a table's rows for which `when` holds. */
export async function afterUpdates(
  run: Run,
  {
    table,
    when,
    statement,
  }: { readonly table: string; readonly when: string; readonly statement: string },
): Promise<void> {
  if (testDialect === 'sqlite') {
    await run(`create trigger meddle after update on ${table} when ${when}
      begin ${statement}; end`);
    return;
  }
  await run(`create function meddle() returns trigger language plpgsql as
    $$ begin ${statement}; return null; end $$`);
  await run(`create trigger meddle after update on ${table} for each row
    when (${when}) execute function meddle()`);
}

/** From now on changes of a table's rows leave the version of the settings as it is. */
export async function forgetChanges(run: Run, table: string): Promise<void> {
  await dropTrigger(run, `${table}_version${testDialect === 'sqlite' ? '_update' : ''}`, table);
}
