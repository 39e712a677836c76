import { Pool, type PoolConfig } from 'pg';
import { lockPatienceMs } from './transaction/patience.ts';
import { GatheringSocket } from './wire/gathering-socket.ts';
import { valueTypes } from './wire/value-types.ts';

/** A sender gives up after two seconds: who can't get a lock or an answer by then is told so before. */
const limits = {
  connectionTimeoutMillis: 1500,
  lock_timeout: lockPatienceMs,
  query_timeout: 5000,
  keepAlive: true,
} as const;

/**
 * The statements that decide find each row by an index and are planned once: neither what is known of a
 * table that was small a minute ago, nor how many partitions there are, may slow them down.
 */
const surePlans = '-c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c jit=off';

/** What every connection of ours to the database at this address has. */
export function connectionSettings(url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: 'trackside',
    types: valueTypes(),
    options: surePlans,
    stream: () => new GatheringSocket(),
    ...limits,
  };
}

/** A connection that breaks while nobody uses it is no error of anybody's: the next use opens another. */
export function openPool(settings: PoolConfig): Pool {
  const pool = new Pool(settings);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
