import { composePostbackUrl, platformById } from '@trackside/core';
import type { EventView, EventsService } from '../events/events-service.ts';
import type { OffersService } from '../offers/offers-service.ts';
import type { EventUrls, PostbackUrlsService } from './postback-urls-service.ts';

interface Deps {
  readonly offers: Pick<OffersService, 'get' | 'globalSecure'>;
  readonly events: Pick<EventsService, 'list'>;
}

export function createPostbackUrlsService({ offers, events }: Deps): PostbackUrlsService {
  return {
    forOffer: async ({ offerId, platform, slot, scope }) => {
      const offer = await offers.get(offerId);
      if (offer === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
      if (platform !== undefined && platformById(platform) === null) {
        return { ok: false, error: 'PLATFORM_UNKNOWN' };
      }
      const active = await events.list(offerId, false);
      if (!active.ok) return active;
      const account = await offers.globalSecure();
      const secure = scope === 'global' ? account.secure : offer.secure;
      const shared: Shared = { base: account.publicUrl, secure, platform, slot };
      return {
        ok: true,
        value: {
          conversion: composePostbackUrl(shared),
          any: composePostbackUrl({ ...shared, event: 'any' }),
          events: active.value.map((event) => eventUrls(event, shared)),
        },
      };
    },
  };
}

type Shared = Pick<
  Parameters<typeof composePostbackUrl>[0],
  'base' | 'secure' | 'platform' | 'slot'
>;

function eventUrls(event: EventView, shared: Shared): EventUrls {
  const { id, name, parameters } = event;
  const compose = (by: 'id' | 'name' | 'both') =>
    composePostbackUrl({ ...shared, event: { id, name }, by, parameters });
  const both = compose('both');
  return {
    id,
    name,
    byId: compose('id').url,
    byName: compose('name').url,
    both: both.url,
    unmapped: both.unmapped,
  };
}
