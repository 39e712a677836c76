import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { Command } from 'commander';
import { boot } from '../../boot.ts';
import { parseConfig, shortTokens } from '../../config.ts';
import type { Config } from '../../config.ts';
import { bootFailure } from '../boot-failure.ts';
import { CliFailure } from '../cli-failure.ts';
import { startTracing } from '../../tracing/tracing.ts';
import type { CliWorld } from '../cli-world.ts';
import { jsonOption, printResult } from '../print-result.ts';
import { startupNotice } from '../startup-notice.ts';
import { backlog } from '../../network/backlog.ts';

const extensionFolder = path.resolve(
  import.meta.dirname,
  '../../../../extension/.output/chrome-mv3',
);

const graceMs = 10_000;

/** `trackside serve`: brings the database up to date and serves until it is told to end. */
export function createServeCommand(world: CliWorld): Command {
  return new Command('serve')
    .description('migrate, and serve until a signal ends it (the default)')
    .option(...jsonOption)
    .action(async (options: { readonly json?: boolean }) => {
      const config = parseConfig(world.env);
      try {
        await serve(config, world, options);
      } catch (error) {
        throw new CliFailure(
          bootFailure(error, config) ?? `The server can't start: ${String(error)}`,
          { cause: error },
        );
      }
    });
}

async function serve(
  config: Config,
  world: CliWorld,
  options: { readonly json?: boolean },
): Promise<void> {
  const leaving = new AbortController();
  const { app, ensureAdminToken, globalSecureIsCurrent } = await boot(
    config,
    { clock: world.clock, random: world.random },
    { logger: true, tracing: await startTracing(world.env), leaving: leaving.signal },
  );
  const drainMs = config.drainSeconds * 1000;
  closeWithGrace({ delay: drainMs + graceMs }, async ({ err }) => {
    if (err === undefined) {
      leaving.abort();
      await sleep(drainMs);
    } else {
      app.log.fatal({ kind: err.name, stack: err.stack }, 'crashed');
    }
    await app.close();
  });
  const { host, port } = config;
  const url = await app.listen({ host, port, backlog, listenTextResolver: () => 'listening' });
  const adminToken = await ensureAdminToken();
  const facts = {
    url,
    newAdminToken: adminToken.made,
    adminTokenIsGood: adminToken.isGood,
    globalSecureIsCurrent,
    shortTokens: shortTokens(config),
    extensionFolder,
    extensionIsBuilt: existsSync(path.join(extensionFolder, 'manifest.json')),
  };
  printResult(world, options, { data: facts, lines: [startupNotice(facts).trimEnd()] });
}
