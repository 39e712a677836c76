import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { loadKey } from '../keys/key-file.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';
import { AccessToken } from './access-token-entity.ts';

const otherwise = 'or delete it; then a new admin token is printed';

/**
 * The key under which access tokens are hashed. Where it is made now, stored tokens, and invitations
 * with them, are of no use any more: they are forgotten.
 */
export async function loadAccessKey(
  { keyFolder: folder }: Pick<Config, 'keyFolder'>,
  { database, random }: { readonly database: Database; readonly random: RandomBytes },
): Promise<Uint8Array> {
  const { key, isNew } = loadKey({ folder, name: 'access.key', otherwise }, random);
  if (isNew) await database.em().nativeDelete(AccessToken, {});
  return key;
}
