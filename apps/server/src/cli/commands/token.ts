import { Command, InvalidArgumentError, Option } from 'commander';
import { loadAccessKey } from '../../access/load-access-key.ts';
import { type Role, roles } from '../../access/roles.ts';
import { createTokensService } from '../../access/tokens/create-tokens-service.ts';
import type { TokensService, TokenView } from '../../access/tokens/tokens-service.ts';
import { createAccessWatch } from '../../access/watch/watch-access.ts';
import { createChangeAs } from '../../audit/change-as.ts';
import { hourMs } from '../../ports/clock.ts';
import { tokenName } from '../../trpc/inputs.ts';
import type { CliWorld } from '../cli-world.ts';
import { orFail } from '../or-fail.ts';
import { jsonOption, printResult } from '../print-result.ts';
import { withDatabase } from '../with-database.ts';

interface Options {
  readonly json?: boolean;
}

/** `trackside token`: access tokens, made and taken away by who runs the server. */
export function createTokenCommand(world: CliWorld): Command {
  const token = new Command('token')
    .description('create, list and revoke access tokens; the server may run meanwhile')
    .addHelpText(
      'after',
      '\nEach of them takes --json: print one JSON document instead of sentences.',
    );
  token
    .command('create')
    .description('make a token; it is shown this once')
    .argument('<name>', 'whose it is: it stands in the log of changes', parseName)
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(roles)
        .default('manager' satisfies Role),
    )
    .option('--days <days>', 'after how many days it ends (default: never)', parseDays)
    .option(...jsonOption)
    .action(
      async (name: string, options: Options & { readonly role: Role; readonly days?: number }) => {
        const { role, days } = options;
        const expiresAt = days === undefined ? null : world.clock() + days * 24 * hourMs;
        const made = await withTokens(world, async (tokens) =>
          orFail(await tokens.create(null, { name, role, expiresAt })),
        );
        printResult(world, options, {
          data: made,
          lines: [`Token (shown only this once, keep it safe): ${made.token}`, `  ${lineOf(made)}`],
        });
      },
    );
  token
    .command('list')
    .description('the tokens that are good')
    .option('--all', 'also those that were revoked or have expired')
    .option(...jsonOption)
    .action(async (options: Options & { readonly all?: boolean }) => {
      const found = await withTokens(world, (tokens) => tokens.list(options.all === true));
      const lines = found.length === 0 ? ['There are none.'] : found.map(lineOf);
      printResult(world, options, { data: { tokens: found }, lines });
    });
  token
    .command('revoke')
    .description('end a token for good')
    .argument('<id>', 'its number in the list', parseId)
    .option(...jsonOption)
    .action(async (id: number, options: Options) => {
      const ended = await withTokens(world, async (tokens) =>
        orFail(await tokens.revoke(null, id)),
      );
      printResult(world, options, { data: ended, lines: [`Revoked: ${lineOf(ended)}`] });
    });
  return token;
}

async function withTokens<Value>(
  { clock, random, ...world }: CliWorld,
  work: (tokens: TokensService) => Promise<Value>,
): Promise<Value> {
  return withDatabase({ clock, random, ...world }, async ({ database }, config) => {
    const accessKey = await loadAccessKey(config, { database, random });
    const deps = { database, clock, random, accessKey };
    const changeAs = createChangeAs(deps);
    return work(createTokensService({ ...deps, changeAs, accessWatch: createAccessWatch(deps) }));
  });
}

function lineOf({ id, name, role, state, expiresAt, lastUsedAt }: TokenView): string {
  return [
    `${id} ${name}`,
    role,
    state,
    expiresAt === null ? 'no end' : `until ${expiresAt}`,
    lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`,
  ].join(', ');
}

function parseName(text: string): string {
  const name = tokenName.safeParse(text);
  if (name.success) return name.data;
  throw new InvalidArgumentError(name.error.issues.map(({ message }) => message).join(' '));
}

function parseId(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the number that stands first in `trackside token list`.');
}

function parseDays(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number of days, 1 to 9999.');
}
