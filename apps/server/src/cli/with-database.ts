import { setTimeout as sleep } from 'node:timers/promises';
import { LockWaitTimeoutException } from '@mikro-orm/core';
import type { Config } from '../config.ts';
import { parseConfig } from '../config.ts';
import { type OpenedDatabase, openDatabase } from '../db/open-database.ts';
import { isBusy } from '../db/transaction/store-errors.ts';
import { CliFailure } from './cli-failure.ts';
import type { CliWorld } from './cli-world.ts';

const patienceMs = 10_000;
const pauseMs = 50;

/**
 * Opens the settings' database, brought up to date, for as long as `work` takes. Where a running server
 * writes at the same moment, `work` is begun anew: it must be one transaction.
 */
export async function withDatabase<Value>(
  world: CliWorld,
  work: (opened: OpenedDatabase, config: Config) => Promise<Value>,
): Promise<Value> {
  const config = parseConfig(world.env);
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await once(world, config, work);
    } catch (error) {
      if (!(error instanceof LockWaitTimeoutException || isBusy(error))) throw error;
      if (performance.now() > deadline) {
        throw new CliFailure('The server writes without a pause: try again in a moment.', {
          cause: error,
        });
      }
      await sleep(pauseMs);
    }
  }
}

async function once<Value>(
  world: CliWorld,
  config: Config,
  work: (opened: OpenedDatabase, config: Config) => Promise<Value>,
): Promise<Value> {
  const opened = await openDatabase(config, world.random);
  try {
    return await work(opened, config);
  } finally {
    await opened.database.close();
  }
}
