import { platformById } from '../../platform/platform-by-id.ts';
import type { EventDefinition } from '../../event/event-definition.ts';
import type { PlatformProfile } from '../../template/platform-profile.ts';
import type { CheckContext, CheckOffer } from '../check-context.ts';

function event(id: number, name: string): EventDefinition {
  const nothing = { type: 'None' } as const;
  return { id, name, revenue: nothing, payout: nothing, allowMultiple: false, parameters: [] };
}

export const token = 'k7Qm2vX9pLr4Tn8w';
export const globalToken = 'g3Hs6yB1dFj5Zc0u';
export const foreignToken = 'f8Wq1nE4aUo7Ri2t';

export const offer = {
  id: 7,
  secure: [token, 'previousToken1234'],
  globalSecure: [globalToken],
  publicUrl: 'https://t.example',
  events: [
    event(1, 'af_purchase'),
    event(2, 'af_login'),
    event(3, 'Level Up'),
    event(4, 'LEVEL_UP'),
  ],
  otherTokens: [foreignToken],
} satisfies CheckOffer;

export function profile(id: string): PlatformProfile {
  const found = platformById(id);
  if (found === null) throw new Error(`No such platform: ${id}`);
  return found;
}

/** The offer is known, and with an id the platform too. */
export function known(platform?: string): CheckContext {
  return platform === undefined ? { offer } : { offer, profile: profile(platform) };
}

/** A URL that is right on AppsFlyer and for the offer, up to what is appended. */
export const right = `https://t.example/?secure=${token}&transaction_id=(clickid)`;
