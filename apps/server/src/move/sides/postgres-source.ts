import { escapeLiteral } from 'pg';
import { CliFailure } from '../../cli/cli-failure.ts';
import { movedTable } from '../../db/move-marks.ts';
import { movedMessage } from '../../db/moved-message.ts';
import { writeAlone } from '../../db/postgres/transaction/write-lock.ts';
import { isBusy, isLostRace } from '../../db/transaction/store-errors.ts';
import { quoted } from './key-range.ts';
import { connectForMove, createPostgresSide, movedTo } from './postgres-side.ts';
import type { Source } from './side.ts';

const attempts = 30;

/** As a database answers that may only be read, whatever the statement. */
const readOnlyCode = '25006';

/** The server's database that is left; its Trackside servers may go on. */
export async function openPostgresSource(url: string): Promise<Source> {
  const client = await connectForMove(url);
  const side = createPostgresSide(client);
  const tableNames = async (): Promise<string> =>
    (await side.tables()).map(({ name }) => quoted(name)).join(', ');
  const unlock = async (): Promise<void> => {
    await client.query('rollback');
  };
  /** The write lock keeps transactions away; what is written without one is kept away by the tables'. */
  const tryLock = async (): Promise<void> => {
    const tables = await tableNames();
    await client.query('begin');
    await client.query(`set local lock_timeout = '2s'`);
    await client.query(writeAlone);
    await client.query(`lock table ${tables} in share row exclusive mode`);
    await client.query('set local lock_timeout = 0');
    await client.query('select fold_totals()');
  };
  return {
    ...side,
    movedTo: () => movedTo(client),
    lock: async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await tryLock();
          return;
        } catch (error) {
          await unlock();
          if (!isBusy(error) && !isLostRace(error)) throw error;
          if (attempt === attempts) throw tooBusy(error);
        }
      }
    },
    unlock,
    markMoved: async (place) => {
      const tables = await side.tables();
      await client.query(`create table ${movedTable} (place text not null, at bigint not null)`);
      await client.query(`insert into ${movedTable} (place, at) values ($1, $2)`, [
        place,
        Date.now(),
      ]);
      await client.query(`create function refuse_moved() returns trigger language plpgsql as $$ begin
        raise exception using errcode = '${readOnlyCode}', message = ${escapeLiteral(movedMessage(place))};
      end $$`);
      for (const { name } of tables) {
        await client.query(`create trigger ${movedTable}_${name}
          before insert or update or delete or truncate on ${quoted(name)}
          for each statement execute function refuse_moved()`);
      }
      await client.query('commit');
    },
  };
}

const tooBusy = (cause: unknown): CliFailure =>
  new CliFailure('The servers write without a pause: try again in a moment.', { cause });
