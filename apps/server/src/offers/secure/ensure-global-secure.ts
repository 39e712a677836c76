import type { AppDeps } from '../../app-deps.ts';
import { serverActor } from '../../audit/audit-note.ts';
import { writeNote } from '../../audit/change-as.ts';
import { SecureToken } from './secure-token-entity.ts';
import { rotateSecureToken } from './secure-tokens.ts';

/** How long postback URLs with the token before stay good when the settings bring another one. */
const keepOldForHours = 168;

/**
 * Sees to it that there is a global token. One that the settings give becomes the current one, unless
 * it was known before: a token that was rotated away does not come back with the next start. False
 * when the settings' token is no longer the current one.
 */
export async function ensureGlobalSecure(
  deps: Pick<AppDeps, 'database' | 'vault' | 'clock' | 'random'>,
  given: string | undefined,
): Promise<boolean> {
  return deps.database.em().transactional(async (em) => {
    const current = await em.findOne(SecureToken, { offerId: null, validUntil: null });
    if (given === undefined) {
      if (current === null) {
        await rotateSecureToken(em, { ...made(deps), offerId: null, keepOldForHours });
      }
      return true;
    }
    const known = await em.findOne(SecureToken, { tokenDigest: deps.vault.digest(given) });
    if (known !== null) return known.id === current?.id;
    await rotateSecureToken(em, {
      ...made(deps),
      offerId: null,
      keepOldForHours,
      token: given,
    });
    await writeNote(em, serverActor, deps.clock(), {
      action: 'start',
      entity: 'global',
      entityId: 'secure',
      before: null,
      after: { keepOldForHours },
    });
    return true;
  });
}

function made(deps: Pick<AppDeps, 'vault' | 'clock' | 'random'>) {
  return { now: deps.clock(), random: deps.random, vault: deps.vault };
}
