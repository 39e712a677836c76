import type { TokenVault } from '../../keys/token-vault.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { loadOffer, loadToken } from './load-settings.ts';
import type { OfferSettings, Settings, StoredToken } from './settings.ts';

/** Gives the settings as they stand in this transaction. */
export type CurrentSettings = (sql: Sql) => Settings;

/**
 * Keeps settings in memory until their version in the database changes. The version is read under
 * the write lock, so what is kept is never older than the transaction that decides by it. Tokens and
 * offers that do not exist are not kept: a stranger must not be able to fill the memory.
 */
export function createSettingsCache(vault: TokenVault): CurrentSettings {
  const tokens = new Map<string, StoredToken>();
  const offers = new Map<number, OfferSettings>();
  let version: number | undefined;
  return (sql) => {
    const row = sql.one<{ value: number }>('select value from settings_version');
    if (row?.value !== version) {
      tokens.clear();
      offers.clear();
      version = row?.value;
    }
    return {
      token: (secure) => {
        const digest = vault.digest(secure);
        return kept(tokens, digest, () => loadToken(sql, digest));
      },
      offer: (id) => kept(offers, id, () => loadOffer(sql, vault, id)),
    };
  };
}

function kept<Key, Value>(
  values: Map<Key, Value>,
  key: Key,
  load: () => Value | null,
): Value | null {
  const known = values.get(key);
  if (known !== undefined) return known;
  const loaded = load();
  if (loaded !== null) values.set(key, loaded);
  return loaded;
}
