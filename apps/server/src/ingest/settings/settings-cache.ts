import type { TokenVault } from '../../keys/token-vault.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { loadOffer, loadToken } from './load-settings.ts';
import type { OfferSettings, Settings, StoredToken } from './settings.ts';

/** Gives the settings as they stand in this transaction. */
export type CurrentSettings = (sql: Sql) => Promise<Settings>;

/**
 * Keeps settings in memory until their version in the database changes. The version is read under
 * the write lock, so what is kept is never older than the transaction that decides by it. Tokens and
 * offers that do not exist are not kept: a stranger must not be able to fill the memory. A token that
 * is known is found by itself, or each postback would pay for its digest again.
 */
export function createSettingsCache(vault: TokenVault): CurrentSettings {
  let current = emptyCache(undefined);
  return async (sql) => {
    const row = await sql.one<{ value: number }>('select value from settings_version');
    // Who still decides by the version before fills what nobody looks into any more.
    if (row?.value !== current.version) current = emptyCache(row?.value);
    const { tokens, offers } = current;
    return {
      token: (secure) => kept(tokens, secure, () => loadToken(sql, vault.digest(secure))),
      offer: (id) => kept(offers, id, () => loadOffer(sql, vault, id)),
    };
  };
}

interface Cache {
  readonly version: number | undefined;
  readonly tokens: Map<string, StoredToken>;
  readonly offers: Map<number, OfferSettings>;
}

const emptyCache = (version: number | undefined): Cache => ({
  version,
  tokens: new Map(),
  offers: new Map(),
});

async function kept<Key, Value>(
  values: Map<Key, Value>,
  key: Key,
  load: () => Promise<Value | null>,
): Promise<Value | null> {
  const known = values.get(key);
  if (known !== undefined) return known;
  const loaded = await load();
  if (loaded !== null) values.set(key, loaded);
  return loaded;
}
