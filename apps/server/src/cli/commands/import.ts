import { readFile } from 'node:fs/promises';
import type { SetUpChange, SetUpFault } from '@trackside/core';
import { Command, Option } from 'commander';
import { createSetUpService } from '../../set-up/create-set-up-service.ts';
import { type SetUpFormat, setUpFormats, type SetUpOutcome } from '../../set-up/set-up-service.ts';
import { CliFailure } from '../cli-failure.ts';
import type { CliWorld } from '../cli-world.ts';
import { exitCodes } from '../exit-codes.ts';
import { orFail } from '../or-fail.ts';
import { jsonOption, printResult } from '../print-result.ts';
import { withDatabase } from '../with-database.ts';

interface Options {
  readonly json?: boolean;
  readonly format?: SetUpFormat;
  readonly dryRun?: boolean;
}

/** `trackside import`: makes offers and events what a text says, all of it or nothing. */
export function createImportCommand(world: CliWorld): Command {
  return new Command('import')
    .description('create and change offers and events by an exported text: all of it, or nothing')
    .argument('[file]', 'the text (default: what is piped in)')
    .addOption(
      new Option(
        '--format <format>',
        'of the text (default: by the file’s name, else json)',
      ).choices(setUpFormats),
    )
    .option('--dry-run', 'only tell what would be done')
    .option(...jsonOption)
    .action(async (file: string | undefined, options: Options) => {
      const text = file === undefined ? await world.input() : await textOf(file);
      if (text === null) throw new CliFailure('Name a file, or pipe an exported text in.');
      const format = options.format ?? (file?.endsWith('.csv') === true ? 'csv' : 'json');
      const dryRun = options.dryRun === true;
      const outcome = await withDatabase(world, async ({ database, vault }) =>
        orFail(
          await createSetUpService({ ...world, database, vault }).importText(null, {
            text,
            format,
            dryRun,
          }),
        ),
      );
      printResult(world, options, { data: outcome, lines: linesOf(outcome) });
      world.exitWith(outcome.faults.length === 0 ? exitCodes.done : exitCodes.failed);
    });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CliFailure(`${file} can’t be read: name an exported file.`, { cause: error });
  }
}

function linesOf({ changes, unchanged, faults, done }: SetUpOutcome): string[] {
  if (faults.length > 0)
    return ['Nothing is changed. Correct these first:', ...faults.map(faultLine)];
  return [
    ...changes.map(changeLine),
    `${changes.length} ${done ? 'changed' : 'to be changed'}, ${unchanged} as they should be.`,
  ];
}

function faultLine({ line, path, column, message }: SetUpFault): string {
  const place = [line === null ? path : `line ${line}`, path === null ? column : null];
  return `  ${place.filter((part) => part !== null).join(', ')}: ${message}`;
}

function changeLine({ kind, what, name, offerName, fields }: SetUpChange): string {
  const of = offerName === null ? '' : ` of ${offerName}`;
  const changed = kind === 'update' ? `: ${fields.map(({ field }) => field).join(', ')}` : '';
  return `${kind} ${what} ${name}${of}${changed}`;
}
