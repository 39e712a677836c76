import type { AnsweredSql, Sql } from './sql.ts';

export interface OpenSql {
  readonly sql: Sql;
  /** From now on every statement is refused. */
  end(): void;
  /** Resolves when all that was sent is done; rejects with the first statement that failed. */
  sent(): Promise<void>;
  /** The first failure of a statement, which ended the transaction; null where there was none. */
  failure(): Error | null;
}

/**
 * Statements of one transaction for as long as it is open: until one of them fails, or it ends. Where
 * several were asked for together and one has failed, the others would else run after the
 * transaction's end, by themselves or in the next one. `failed` is for a driver that knows of a failure
 * before the promise tells of it.
 */
export function whileOpen(make: (failed: () => void) => AnsweredSql): OpenSql {
  let isOpen = true;
  let failure: Error | null = null;
  const sent: Promise<void>[] = [];
  const end = (): void => {
    isOpen = false;
  };
  const sql = make(end);
  const guarded = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    if (!isOpen) {
      throw failure ?? new Error('The transaction that this statement belongs to has ended');
    }
    try {
      return await run();
    } catch (error) {
      end();
      failure ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  };
  return {
    sql: {
      dialect: sql.dialect,
      alone: sql.alone,
      one: (text, ...values) => guarded(() => sql.one(text, ...values)),
      all: (text, ...values) => guarded(() => sql.all(text, ...values)),
      run: (text, ...values) => guarded(() => sql.run(text, ...values)),
      send: (text, ...values) => {
        const done = guarded(() => sql.run(text, ...values));
        done.catch(() => undefined);
        sent.push(done);
      },
    },
    end,
    sent: async () => {
      await Promise.all(sent);
      if (failure !== null) throw failure;
    },
    failure: () => failure,
  };
}
