import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTokenVault } from '../keys/token-vault.ts';

/** What to say where the key that is there is not the one that the database is locked with; else null. */
export function readKeyHolder(keyFolder: string, fingerprint: string): string | null {
  const key = path.join(keyFolder, 'secure.key');
  if (!existsSync(key) || createTokenVault(readFileSync(key)).isMine(fingerprint)) return null;
  return `${key} is another database’s: put the right one back.`;
}
