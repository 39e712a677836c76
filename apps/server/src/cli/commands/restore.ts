import path from 'node:path';
import { Command } from 'commander';
import { restoreBackup } from '../../backup/restore-backup.ts';
import { parseConfig } from '../../config.ts';
import type { CliWorld } from '../cli-world.ts';
import { fileOnly } from '../file-only.ts';
import { jsonOption, printResult } from '../print-result.ts';

interface Options {
  readonly json?: boolean;
  readonly replace?: boolean;
}

/** `trackside restore`: puts a backup in the database's place, while no server runs on it. */
export function createRestoreCommand(world: CliWorld): Command {
  return new Command('restore')
    .description('verify a backup and put it in the database’s place; the server must not run')
    .argument('<folder>', 'the folder that "trackside backup" printed')
    .option('--replace', 'put a database that is there aside; it is kept under another name')
    .option(...jsonOption)
    .action(async (folder: string, options: Options) => {
      const config = parseConfig(world.env);
      const { keyFolder } = config;
      const database = fileOnly(config.database, 'pg_restore');
      world.note('Verifying the backup …\n');
      const { manifest, kept } = await restoreBackup({
        folder: path.resolve(folder),
        database: database.file,
        keyFolder,
        replace: options.replace === true,
        now: world.clock(),
      });
      printResult(world, options, {
        data: { database: database.file, createdAt: manifest.createdAt, rows: manifest.rows, kept },
        lines: [
          `Restored ${database.file} as it was at ${manifest.createdAt}`,
          ...kept.map((file) => `  What was there before is in ${file}`),
          ...(manifest.keys.length === 0
            ? ['  The backup has no keys: the ones that are there stay.']
            : []),
        ],
      });
    });
}
