import type { Severity } from '@trackside/core';
import { checkPostbackUrl, platformById, platforms } from '@trackside/core';
import { Command, InvalidArgumentError } from 'commander';
import { CliFailure } from '../cli-failure.ts';
import type { CliWorld } from '../cli-world.ts';
import { exitCodes } from '../exit-codes.ts';
import { jsonOption, printResult } from '../print-result.ts';

interface Options {
  readonly json?: boolean;
  readonly platform?: string;
  readonly trackingLink?: string;
}

const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

const needsUrl = 'Give a postback URL, or pipe URLs in, one a line: trackside check < urls.txt';

/** `trackside check`: names the mistakes of postback URLs. It needs no server and no database. */
export function createCheckCommand(world: CliWorld): Command {
  return new Command('check')
    .description('name the mistakes in postback URLs; the exit code is 1 where an error is found')
    .argument(
      '[url...]',
      'postback URLs as they stand in the dashboard; none: one a line from stdin',
    )
    .option('--platform <id>', 'the dashboard that sends them, such as appsflyer', knownPlatform)
    .option('--tracking-link <url>', 'the tracking link that belongs to them')
    .option(...jsonOption)
    .action(async (given: readonly string[], options: Options) => {
      const urls = given.length > 0 ? given : await pipedUrls(world);
      if (urls.length === 0) throw new CliFailure(needsUrl);
      const { platform, trackingLink } = options;
      const checked = urls.map((url) => ({
        url,
        findings: checkPostbackUrl(url, { platform, trackingLink }),
      }));
      const findings = checked.flatMap((one) => one.findings);
      const count = (severity: Severity) =>
        findings.filter((finding) => finding.severity === severity).length;
      const sum = { urls: urls.length, errors: count('error'), warnings: count('warning') };
      printResult(world, options, {
        data: { ...sum, checked },
        lines: [
          ...checked.flatMap((one) => [
            one.url,
            ...(one.findings.length === 0 ? ['  ✓ nothing is wrong with it'] : []),
            ...one.findings.map(
              ({ severity, code, message }) => `  ${marks[severity]} ${code}: ${message}`,
            ),
          ]),
          '',
          `${sum.urls} checked: ${sum.errors} errors, ${sum.warnings} warnings.`,
        ],
      });
      world.exitWith(sum.errors === 0 ? exitCodes.done : exitCodes.failed);
    });
}

async function pipedUrls(world: CliWorld): Promise<string[]> {
  const text = (await world.input()) ?? '';
  // A URL's own blanks are for the check to name; those of the line's end are not the URL's.
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/u, ''))
    .filter((line) => line.trim() !== '');
}

function knownPlatform(id: string): string {
  if (platformById(id) !== null) return id;
  throw new InvalidArgumentError(
    `There is no such platform. Known are: ${platforms.map((known) => known.id).join(', ')}.`,
  );
}
