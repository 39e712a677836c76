import path from 'node:path';
import { Command } from 'commander';
import { createBackup } from '../../backup/create-backup.ts';
import { parseConfig } from '../../config.ts';
import type { CliWorld } from '../cli-world.ts';
import { fileOnly } from '../file-only.ts';
import { jsonOption, printResult } from '../print-result.ts';
import { reportProgress } from '../report-progress.ts';

interface Options {
  readonly json?: boolean;
  readonly keys: boolean;
}

/** `trackside backup`: a verified copy of the database in use, with the keys that belong to it. */
export function createBackupCommand(world: CliWorld): Command {
  return new Command('backup')
    .description('copy the database and its keys while the server runs; the copy is verified')
    .argument(
      '[folder]',
      'where the backup’s own folder is made (default: backups, beside the database)',
    )
    .option('--no-keys', 'leave the keys out: keep them elsewhere, a restore needs them')
    .option(...jsonOption)
    .action(async (given: string | undefined, options: Options) => {
      const config = parseConfig(world.env);
      const { keyFolder } = config;
      const database = fileOnly(config.database, 'pg_dump');
      const { folder, manifest } = await createBackup({
        database: database.file,
        keyFolder,
        into: path.resolve(given ?? path.join(path.dirname(database.file), 'backups')),
        withKeys: options.keys,
        now: world.clock(),
        onProgress: reportProgress(world, 'Copying'),
      });
      const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
      printResult(world, options, {
        data: { folder, ...manifest },
        lines: [
          `Saved in ${folder}`,
          `  ${manifest.database.bytes} bytes, ${rows} rows, checked and sound`,
          manifest.keys.length === 0
            ? '  Without the keys: keep access.key and secure.key elsewhere, or it can’t be restored.'
            : '  The keys are in it: whoever has this folder can send postbacks. Keep it safe.',
        ],
      });
    });
}
