import type { SqlEntityManager } from '@mikro-orm/sql';
import { hourMs } from '../../ports/clock.ts';
import { makeToken } from '../../ports/token.ts';
import type { RandomBytes } from '../../ports/random-bytes.ts';
import type { TokenVault } from '../../keys/token-vault.ts';
import type { GlobalSecure } from '../offers-service.ts';
import { SecureToken } from './secure-token-entity.ts';

export interface TokenScope {
  /** null: the global token. */
  readonly offerId: number | null;
  readonly now: number;
}

export interface Rotation extends TokenScope {
  readonly keepOldForHours: number;
  readonly random: RandomBytes;
  readonly vault: TokenVault;
  /** The new token, where the settings give it. */
  readonly token?: string;
}

/** The live tokens of these offers (null among them: the global one), by offer. */
export async function liveSecureTokens(
  em: SqlEntityManager,
  offerIds: readonly (number | null)[],
  { vault, now }: { readonly vault: TokenVault; readonly now: number },
): Promise<ReadonlyMap<number | null, GlobalSecure>> {
  const ids = offerIds.filter((id) => id !== null);
  const rows = await em.find(SecureToken, {
    $and: [
      { $or: [{ offerId: { $in: ids } }, ...(offerIds.includes(null) ? [{ offerId: null }] : [])] },
      { $or: [{ validUntil: null }, { validUntil: { $gt: now } }] },
    ],
  });
  const previous = new Map(
    rows.flatMap(({ offerId, token, validUntil }) =>
      validUntil === null
        ? []
        : [
            [
              offerId,
              {
                token: vault.open('secure-token', token),
                validUntil: new Date(validUntil).toISOString(),
              },
            ] as const,
          ],
    ),
  );
  return new Map(
    rows
      .filter((row) => row.validUntil === null)
      .map((row) => [
        row.offerId,
        {
          secure: vault.open('secure-token', row.token),
          previousSecure: previous.get(row.offerId) ?? null,
        },
      ]),
  );
}

/**
 * Makes a new current token. The one before it stays good for the stated hours; any older one ends
 * now, so that never more than two are live. Call it in a transaction.
 */
export async function rotateSecureToken(em: SqlEntityManager, rotation: Rotation): Promise<void> {
  const { offerId, now } = rotation;
  const live = await em.find(SecureToken, {
    offerId,
    $or: [{ validUntil: null }, { validUntil: { $gt: now } }],
  });
  for (const token of live) {
    token.validUntil = token.validUntil === null ? now + rotation.keepOldForHours * hourMs : now;
  }
  // Two current ones would break the unique index, and the unit of work inserts first.
  await em.flush();
  const { vault } = rotation;
  const token = rotation.token ?? makeToken(rotation.random);
  em.create(SecureToken, {
    offerId,
    token: vault.seal('secure-token', token),
    tokenDigest: vault.digest(token),
    createdAt: now,
    validUntil: null,
  });
  await em.flush();
}
