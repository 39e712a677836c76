import { setTimeout as sleep } from 'node:timers/promises';
import { CliFailure } from '../../cli/cli-failure.ts';
import { movedTable } from '../../db/move-marks.ts';
import { movedMessage } from '../../db/moved-message.ts';
import { openNative } from '../../db/sqlite/native/open-native.ts';
import { isBusy } from '../../db/transaction/store-errors.ts';
import type { Source } from './side.ts';
import { createSqliteSide, movedTo } from './sqlite-side.ts';

const cacheKib = 65_536;

/** How long it waits for a moment at which nobody writes, and how often it looks for one. */
const patienceMs = 60_000;
const pauseMs = 2;

/** The file that is left; its server may go on. */
export function openSqliteSource(file: string): Source {
  const native = openNative(file, cacheKib);
  const side = createSqliteSide(native);
  const run = (text: string): void => native.prepare(text).run();
  return {
    ...side,
    movedTo: async () => movedTo(native),
    lock: async () => {
      native.pragma('busy_timeout = 0');
      const deadline = performance.now() + patienceMs;
      for (;;) {
        try {
          run('begin immediate');
          return;
        } catch (error) {
          if (!isBusy(error)) throw error;
          if (performance.now() > deadline) throw tooBusy(error);
          await sleep(pauseMs);
        }
      }
    },
    unlock: async () => {
      if (native.inTransaction) run('rollback');
    },
    markMoved: async (place) => {
      const tables = await side.tables();
      run(`create table ${movedTable} (place text not null, at integer not null)`);
      native.prepare(`insert into ${movedTable} (place, at) values (?, ?)`).run(place, Date.now());
      const message = movedMessage(place).replaceAll(`'`, `''`);
      for (const table of [...tables.map(({ name }) => name), 'postback_sequence']) {
        for (const change of ['insert', 'update', 'delete']) {
          run(`create trigger ${movedTable}_${table}_${change} before ${change} on ${table}
            begin select raise(abort, '${message}'); end`);
        }
      }
      run('commit');
    },
  };
}

const tooBusy = (cause: unknown): CliFailure =>
  new CliFailure('The server writes without a pause: try again in a moment.', { cause });
