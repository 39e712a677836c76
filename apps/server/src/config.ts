import path from 'node:path';
import { z } from 'zod/mini';
import { databaseUrl, standbyUrl, withPartitions } from './db/database-url.ts';
import { ipRangeFault } from './network/ip-range-fault.ts';
import type { DatabaseLocation } from './db/open-database.ts';

/** The settings (contract, section 7), parsed once and frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly database: DatabaseLocation;
  /** A standby of the database, for reports and exports; undefined: they are read from the database. */
  readonly reportsDatabaseUrl: string | undefined;
  readonly adminToken: string | undefined;
  readonly globalSecure: string | undefined;
  /** How long raw postbacks are kept; undefined: for ever. */
  readonly keepRawDays: number | undefined;
  /** Webhooks may be sent to addresses that are not public, and without TLS. */
  readonly privateWebhooks: boolean;
  /** The proxies whose word on a sender's address is taken; none: nobody's. */
  readonly trustProxy: readonly string[];
  /** How many clicks of one address are stored a minute; undefined: any number. */
  readonly clicksPerMinute: number | undefined;
  /** How long a server that was told to end still takes requests, and says that it is leaving. */
  readonly drainSeconds: number;
  /** Where the keys lie that belong to the database. */
  readonly keyFolder: string;
  /** In how many partitions the tables of PostgreSQL lie; undefined: as they are. */
  readonly postgresPartitions: number | undefined;
}

/** Names every setting that can't be used, one a line. */
export class ConfigError extends Error {}

/** Beside a file lie its keys; beside an address there is no place for them. */
function usualKeyFolder(location: DatabaseLocation): string {
  return location.dialect === 'sqlite' ? path.dirname(location.file) : './data';
}

const publicUrl = z.pipe(
  z
    .string()
    .check(
      z.refine(
        isPlainWebUrl,
        'must be an http or https URL without query, for example https://track.example.com.',
      ),
    ),
  z.transform((text) => text.replace(/\/+$/u, '')),
);

function isPlainWebUrl(text: string): boolean {
  if (!URL.canParse(text) || /[\s?#]/u.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}

/** What a secret may look like: it must survive a URL and a header as it is. */
const secret = z.optional(
  z
    .string()
    .check(
      z.regex(/^[A-Za-z0-9._~-]{1,255}$/u, 'must be up to 255 characters of A–Z a–z 0–9 - . _ ~.'),
    ),
);

const host = z.string().check(z.regex(/^[^\s/]+$/u, 'must be a host name or an address.'));

const port = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^\d{1,5}$/u.test(text) && Number(text) <= 65_535,
        'must be a port, 0 to 65535.',
      ),
    ),
  z.transform(Number),
);

const longestDays = 36_500;

const days = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^[1-9]\d{0,4}$/u.test(text) && Number(text) <= longestDays,
        `must be a number of days, 1 to ${longestDays}; leave it out to keep raw postbacks for ever.`,
      ),
    ),
  z.transform(Number),
);

const yesOrNo = z.pipe(
  z.enum(['true', 'false'], 'must be true or false.'),
  z.transform((text) => text === 'true'),
);

const largestClicks = 1_000_000;

const clicksPerMinute = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^[1-9]\d{0,6}$/u.test(text) && Number(text) <= largestClicks,
        `must be a number of clicks, 1 to ${largestClicks}; leave it out for no limit.`,
      ),
    ),
  z.transform(Number),
);

const longestDrain = 300;

const partitions = z.pipe(
  z.enum(
    ['1', '2', '4', '8', '16', '32', '64', '128', '256'],
    'must be 1 (whole tables), 2, 4, 8, 16, 32, 64, 128 or 256.',
  ),
  z.transform(Number),
);

const drainSeconds = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^(0|[1-9]\d{0,2})$/u.test(text) && Number(text) <= longestDrain,
        `must be a number of seconds, 0 to ${longestDrain}.`,
      ),
    ),
  z.transform(Number),
);

/** The name that proxy-addr has for the addresses of this very machine. */
const thisMachine = 'loopback';

const proxies = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) =>
          wordsOf(text).every((word) => word === thisMachine || ipRangeFault(word) === null),
        `must be "${thisMachine}", or addresses and CIDR ranges with commas between them.`,
      ),
    ),
  z.transform(wordsOf),
);

function wordsOf(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}

const settings = z
  .object({
    TRACKSIDE_HOST: z.prefault(host, '127.0.0.1'),
    TRACKSIDE_PORT: z.prefault(port, '8787'),
    TRACKSIDE_PUBLIC_URL: z.optional(publicUrl),
    TRACKSIDE_DATABASE_URL: z.prefault(databaseUrl, 'sqlite:./data/trackside.db'),
    TRACKSIDE_REPORTS_DATABASE_URL: z.optional(standbyUrl),
    TRACKSIDE_ADMIN_TOKEN: secret,
    TRACKSIDE_GLOBAL_SECURE: secret,
    TRACKSIDE_KEEP_RAW_DAYS: z.optional(days),
    TRACKSIDE_PRIVATE_WEBHOOKS: z.prefault(yesOrNo, 'false'),
    TRACKSIDE_TRUST_PROXY: z.optional(proxies),
    TRACKSIDE_CLICKS_PER_MINUTE: z.optional(clicksPerMinute),
    TRACKSIDE_DRAIN_SECONDS: z.prefault(drainSeconds, '0'),
    TRACKSIDE_KEY_FOLDER: z.optional(z.string()),
    TRACKSIDE_POSTGRES_PARTITIONS: z.optional(partitions),
  })
  .check(
    z.refine(
      (given) =>
        given.TRACKSIDE_REPORTS_DATABASE_URL === undefined ||
        given.TRACKSIDE_DATABASE_URL.dialect === 'postgres',
      {
        path: ['TRACKSIDE_REPORTS_DATABASE_URL'],
        message:
          'names a standby of the PostgreSQL database in TRACKSIDE_DATABASE_URL, and that one is a file of SQLite: leave it out.',
      },
    ),
  );

const shortestUnguessable = 16;

/** The settings whose tokens could be guessed. */
export function shortTokens(config: Config): string[] {
  const given = {
    TRACKSIDE_ADMIN_TOKEN: config.adminToken,
    TRACKSIDE_GLOBAL_SECURE: config.globalSecure,
  };
  return Object.entries(given)
    .filter(([, token]) => token !== undefined && token.length < shortestUnguessable)
    .map(([key]) => key);
}

/** Reads the settings; an empty one counts as unset. Messages name keys, never values. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`These settings can't be used:\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  return Object.freeze({
    host: data.TRACKSIDE_HOST,
    port: data.TRACKSIDE_PORT,
    publicUrl: data.TRACKSIDE_PUBLIC_URL ?? `http://127.0.0.1:${data.TRACKSIDE_PORT}`,
    database: Object.freeze(
      withPartitions(data.TRACKSIDE_DATABASE_URL, data.TRACKSIDE_POSTGRES_PARTITIONS),
    ),
    reportsDatabaseUrl: data.TRACKSIDE_REPORTS_DATABASE_URL,
    adminToken: data.TRACKSIDE_ADMIN_TOKEN,
    globalSecure: data.TRACKSIDE_GLOBAL_SECURE,
    keepRawDays: data.TRACKSIDE_KEEP_RAW_DAYS,
    privateWebhooks: data.TRACKSIDE_PRIVATE_WEBHOOKS,
    trustProxy: Object.freeze(data.TRACKSIDE_TRUST_PROXY ?? []),
    clicksPerMinute: data.TRACKSIDE_CLICKS_PER_MINUTE,
    drainSeconds: data.TRACKSIDE_DRAIN_SECONDS,
    keyFolder: path.resolve(
      data.TRACKSIDE_KEY_FOLDER ?? usualKeyFolder(data.TRACKSIDE_DATABASE_URL),
    ),
    postgresPartitions: data.TRACKSIDE_POSTGRES_PARTITIONS,
  });
}

/** The environment of this process, not parsed yet. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
