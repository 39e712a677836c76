import { Command, InvalidArgumentError, Option } from 'commander';
import { parseConfig } from '../../config.ts';
import { parseDatabaseUrl, withPartitions } from '../../db/database-url.ts';
import type { DatabaseLocation } from '../../db/open-database.ts';
import { moveDatabase, type Move } from '../../move/move-database.ts';
import { shownPlace } from '../../move/shown-place.ts';
import type { CliWorld } from '../cli-world.ts';
import { jsonOption, printResult } from '../print-result.ts';
import { reportProgress } from '../report-progress.ts';

interface Options {
  readonly json?: boolean;
  readonly to: DatabaseLocation;
  readonly copyOnly?: boolean;
  readonly tablesOnly?: boolean;
}

/** `trackside move`: the whole database to another place, while its server goes on. */
export function createMoveCommand(world: CliWorld): Command {
  return new Command('move')
    .description(
      'copy the whole database to another place (SQLite or PostgreSQL) while the server runs, verify it, and leave the old one for good; begun again it goes on',
    )
    .requiredOption(
      '--to <url>',
      'the new, empty database, as TRACKSIDE_DATABASE_URL names one',
      parsePlace,
    )
    .option('--copy-only', 'leave the end to another time: the same command without it')
    .addOption(
      new Option(
        '--tables-only',
        'only make the tables of the new database, so that its partitions can be spread before they are filled',
      ).conflicts('copyOnly'),
    )
    .option(...jsonOption)
    .action(async ({ to, copyOnly = false, tablesOnly = false, ...options }: Options) => {
      const { database, keyFolder, postgresPartitions } = parseConfig(world.env);
      const move = await moveDatabase({
        from: database,
        to: withPartitions(to, postgresPartitions),
        keyFolder,
        random: world.random,
        until: tablesOnly ? 'tables' : copyOnly ? 'copied' : 'end',
        tell: (work) => reportProgress(world, work),
      });
      const settings = {
        TRACKSIDE_DATABASE_URL: shownPlace(to),
        TRACKSIDE_KEY_FOLDER: keyFolder,
      };
      printResult(world, options, {
        data: { from: shownPlace(database), to: shownPlace(to), ...move, settings },
        lines: move.finished
          ? finishedLines(move, settings)
          : tablesOnly
            ? [
                `The tables of ${shownPlace(to)} are made; nothing was copied.`,
                'Run the same command without --tables-only to fill them.',
              ]
            : [
                `Copied ${move.copied} rows; the database is still ${shownPlace(database)}.`,
                'Run the same command without --copy-only to end the move.',
              ],
      });
    });
}

function finishedLines(
  { tables, lockedMs }: Move,
  settings: Readonly<Record<string, string>>,
): string[] {
  const summaries = Object.values(tables);
  const rows = summaries.reduce((sum, table) => sum + table.rows, 0);
  return [
    'The database has moved, and nobody writes to the old one any more.',
    ...(summaries.length === 0
      ? []
      : [
          `  ${rows} rows in ${summaries.length} tables, the same on both sides; nobody could write for ${(lockedMs / 1000).toFixed(1)} s`,
        ]),
    '',
    'Start the server with these settings (the password, where there is one, is not shown):',
    ...Object.entries(settings).map(([name, value]) => `  ${name}=${value}`),
    'The keys stay in that folder: keep access.key and secure.key there, and save them with the database.',
  ];
}

function parsePlace(text: string): DatabaseLocation {
  const place = parseDatabaseUrl(text);
  if (place !== null) return place;
  throw new InvalidArgumentError(
    'Give sqlite:<file> or postgres://<user>:<password>@<host>/<database>.',
  );
}
