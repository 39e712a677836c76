import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { hasKey, loadKey } from '../keys/key-file.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';

const otherwise = 'or delete it; then a new admin token is printed';

/**
 * The key under which access tokens are hashed. Where it is made now, stored tokens, and invitations
 * with them, are of no use any more: they are forgotten. Both is done in one transaction that writes
 * alone: another server that finds the key can't store a token before.
 */
export async function loadAccessKey(
  { keyFolder: folder }: Pick<Config, 'keyFolder'>,
  { database, random }: { readonly database: Database; readonly random: RandomBytes },
): Promise<Uint8Array> {
  const place = { folder, name: 'access.key', otherwise } as const;
  if (hasKey(place)) return loadKey(place, random).key;
  return database.transact(async (sql) => {
    // Only with the first answer is it certain that nobody else writes.
    await sql.one('select 1 as alone');
    const { key, isNew } = loadKey(place, random);
    if (isNew) await sql.run('delete from access_token');
    return key;
  });
}
