import { Command } from 'commander';
import { parseConfig } from '../../config.ts';
import type { Database } from '../../db/database.ts';
import { openDatabase, openUnmigrated } from '../../db/open-database.ts';
import type { CliWorld } from '../cli-world.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonOption, printResult } from '../print-result.ts';

interface Options {
  readonly json?: boolean;
  readonly status?: boolean;
}

/** `trackside migrate`: brings the tables up to date; with `--status` it only tells what is to be done. */
export function createMigrateCommand(world: CliWorld): Command {
  return new Command('migrate')
    .description('bring the database’s tables up to date (serve does it too)')
    .option('--status', 'only tell what is pending; the exit code is 1 where something is')
    .option(...jsonOption)
    .action(async (options: Options) => {
      const config = parseConfig(world.env);
      const before = await openUnmigrated(config.database);
      const pending = await pendingNames(before);
      if (options.status === true) {
        printResult(world, options, {
          data: { pending },
          lines:
            pending.length === 0 ? ['The tables are up to date.'] : listed('Pending:', pending),
        });
        world.exitWith(pending.length === 0 ? exitCodes.done : exitCodes.failed);
        return;
      }
      if (pending.length > 0) world.note(`Applying ${pending.join(', ')} …\n`);
      const { database } = await openDatabase(config, world.random);
      await database.close();
      printResult(world, options, {
        data: { applied: pending },
        lines: pending.length === 0 ? ['The tables were up to date.'] : listed('Applied:', pending),
      });
    });
}

async function pendingNames(database: Database): Promise<string[]> {
  try {
    return (await database.migrator.getPending()).map(({ name }) => name);
  } finally {
    await database.close();
  }
}

function listed(title: string, names: readonly string[]): string[] {
  return [title, ...names.map((name) => `  ${name}`)];
}
