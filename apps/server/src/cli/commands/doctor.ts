import { Command } from 'commander';
import { ConfigError, parseConfig } from '../../config.ts';
import { examine } from '../../doctor/examine.ts';
import type { Finding } from '../../doctor/finding.ts';
import type { CliWorld } from '../cli-world.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonOption, printResult } from '../print-result.ts';

const marks: Readonly<Record<Finding['state'], string>> = { ok: '✓', warning: '!', problem: '✗' };

/** `trackside doctor`: looks at all that a server needs, and says what is not in order. */
export function createDoctorCommand(world: CliWorld): Command {
  return new Command('doctor')
    .description(
      'look at settings, keys, database, standby, disk, clock and public URL; the exit code is 1 where something does not work',
    )
    .option(...jsonOption)
    .action(async (options: { readonly json?: boolean }) => {
      const findings = await findingsOf(world);
      const ok = findings.every(({ state }) => state !== 'problem');
      printResult(world, options, {
        data: { ok, findings },
        lines: [
          ...findings.map(({ state, name, message }) => `${marks[state]} ${name}: ${message}`),
          '',
          ok ? 'Everything works.' : 'Something does not work: see the lines with ✗.',
        ],
      });
      world.exitWith(ok ? exitCodes.done : exitCodes.failed);
    });
}

async function findingsOf(world: CliWorld): Promise<readonly Finding[]> {
  try {
    return await examine(parseConfig(world.env), world.clock());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ name: 'settings', state: 'problem', message: error.message }];
  }
}
