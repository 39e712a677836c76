import { Command, CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { DatabaseUnusableError } from '../db/database.ts';
import { CliFailure } from './cli-failure.ts';
import type { CliWorld } from './cli-world.ts';
import { commands } from './commands.ts';
import { exitCodes } from './exit-codes.ts';

const description = `Trackside receives postbacks, judges them by the rules, and explains each verdict.

Settings come from the environment: docs/settings.md lists them.
Exit codes: 0 done; 1 it could not be done, or something is not in order; 2 wrong use.`;

/** Runs one command line, without the program's own name. No words: it serves. */
export async function runCli(words: readonly string[], world: CliWorld): Promise<void> {
  const program = new Command('trackside').description(description);
  for (const create of commands) program.addCommand(create(world));
  const nested = program.commands.flatMap((command) => [command, ...command.commands]);
  for (const command of [program, ...nested]) {
    command
      .exitOverride()
      .configureOutput({ writeOut: world.out, writeErr: world.note })
      .showHelpAfterError('Add --help to see what there is.');
  }
  try {
    await program.parseAsync(words.length === 0 ? ['serve'] : [...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      world.exitWith(error.exitCode === 0 ? exitCodes.done : exitCodes.misused);
      return;
    }
    if (!isExpected(error)) throw error;
    if (words.includes('--json')) world.out(`${JSON.stringify({ error: error.message })}\n`);
    else world.note(`${error.message}\n`);
    world.exitWith(exitCodes.failed);
  }
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof CliFailure ||
    error instanceof ConfigError ||
    error instanceof DatabaseUnusableError
  );
}
