import { Command, Option } from 'commander';
import { createSetUpService } from '../../set-up/create-set-up-service.ts';
import { type SetUpFormat, setUpFormats } from '../../set-up/set-up-service.ts';
import type { CliWorld } from '../cli-world.ts';
import { jsonOption, printResult } from '../print-result.ts';
import { withDatabase } from '../with-database.ts';

interface Options {
  readonly json?: boolean;
  readonly format: SetUpFormat;
}

/** `trackside export`: all offers with their events as one text, without tokens. */
export function createExportCommand(world: CliWorld): Command {
  return new Command('export')
    .description('print all offers with their events, without tokens, to be imported elsewhere')
    .addOption(new Option('--format <format>', 'how').choices(setUpFormats).default('json'))
    .option(...jsonOption)
    .action(async (options: Options) => {
      const { format } = options;
      const text = await withDatabase(world, ({ database, vault }) =>
        createSetUpService({ ...world, database, vault }).exportAs(format),
      );
      printResult(world, options, { data: { format, text }, lines: [text.trimEnd()] });
    });
}
