import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { shortTokens, type Config } from '../config.ts';
import { keyNames } from '../keys/key-file.ts';
import type { Finding } from './finding.ts';

const loopback = /^https?:\/\/(localhost|127\.|\[::1\])/iu;

/** Settings that are valid, but not what a server for advertisers needs. */
export function lookAtSettings(config: Config): Finding[] {
  const { publicUrl } = config;
  const short = shortTokens(config);
  const warn = (message: string): Finding => ({ name: 'settings', state: 'warning', message });
  const found = [
    ...(loopback.test(publicUrl)
      ? [
          warn(
            `Postback URLs begin with ${publicUrl}, which nobody but this machine can reach: set TRACKSIDE_PUBLIC_URL.`,
          ),
        ]
      : publicUrl.startsWith('http:')
        ? [
            warn(
              'Postback URLs begin with http:, so tokens travel in the clear: put a proxy with TLS before the server.',
            ),
          ]
        : []),
    ...short.map((key) => warn(`${key} is short enough to be guessed: use 16 characters or more.`)),
  ];
  return found.length > 0
    ? found
    : [{ name: 'settings', state: 'ok', message: 'Every setting can be used.' }];
}

const othersMayRead = 0o077;

/** The key files beside the database: without them a database is of no use. */
export function lookAtKeys({ keyFolder, database }: Config): Finding {
  const missing = keyNames.filter((name) => !existsSync(path.join(keyFolder, name)));
  if (missing.length > 0) {
    return database.dialect === 'postgres' || existsSync(database.file)
      ? {
          name: 'keys',
          state: 'problem',
          message: `${missing.join(' and ')} is not in ${keyFolder}: put it back from a backup, or name its folder in TRACKSIDE_KEY_FOLDER.`,
        }
      : { name: 'keys', state: 'ok', message: 'The keys are made at the first start.' };
  }
  const open = keyNames.filter(
    (name) =>
      process.platform !== 'win32' &&
      (statSync(path.join(keyFolder, name)).mode & othersMayRead) !== 0,
  );
  return open.length > 0
    ? {
        name: 'keys',
        state: 'problem',
        message: `Other users may read ${open.join(' and ')} in ${keyFolder}: take that away (chmod 600).`,
      }
    : { name: 'keys', state: 'ok', message: 'The keys are there, for their owner alone.' };
}
