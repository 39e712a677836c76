import { foundOffers, newOffer, platformById, withOfferChanges } from '@trackside/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Caller } from '../access/access-service.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Change, ChangeAs } from '../audit/change-as.ts';
import { offersWithRecords } from '../records/offers-with-records.ts';
import { offerColumns, offerFields, offerSnapshot } from './offer-columns.ts';
import type { ProcedurePath } from '../trpc/procedure-roles.ts';
import { makeToken } from '../ports/token.ts';
import { Offer } from './offer-entity.ts';
import { offerView } from './offer-view.ts';
import type { GlobalSecure, OfferResult, OffersService, OfferView } from './offers-service.ts';
import { liveSecureTokens, rotateSecureToken } from './secure/secure-tokens.ts';

type Deps = Pick<AppDeps, 'config' | 'database' | 'vault' | 'clock' | 'random'> & {
  readonly changeAs: ChangeAs;
};

export function createOffersService(deps: Deps): OffersService {
  const { changeAs, random, vault } = deps;
  const live = () => ({ vault, now: deps.clock() });

  const views = async (em: SqlEntityManager, offers: readonly Offer[]): Promise<OfferView[]> => {
    const ids = offers.map(({ id }) => id);
    const tokens = await liveSecureTokens(em, ids, live());
    const withRecords = await offersWithRecords(em, ids);
    return offers.map((offer) => {
      const secure = tokens.get(offer.id);
      if (secure === undefined) throw new Error(`Offer ${offer.id} has no current token`);
      return offerView(offer, { ...secure, vault, hasRecords: withRecords.has(offer.id) });
    });
  };

  const change = (
    { caller, id, action }: Asked,
    apply: (unit: Change, offer: Offer) => Promise<Refusal | null>,
  ): Promise<OfferResult> =>
    changeAs(caller, async (unit) => {
      const { em } = unit;
      const offer = await em.findOne(Offer, { id });
      if (offer === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
      const before = offerSnapshot(offer);
      const error = await apply(unit, offer);
      if (error !== null) return { ok: false, error };
      await em.flush();
      await unit.note({
        action,
        entity: 'offer',
        entityId: id,
        offerId: id,
        before,
        after: offerSnapshot(offer),
      });
      return { ok: true, value: await view(em, offer) };
    });

  const view = async (em: SqlEntityManager, offer: Offer): Promise<OfferView> => {
    const [shown] = await views(em, [offer]);
    if (shown === undefined) throw new Error(`Offer ${offer.id} is not there`);
    return shown;
  };

  const rotateGlobal = async (em: SqlEntityManager, keepOldForHours: number): Promise<void> =>
    rotateSecureToken(em, {
      offerId: null,
      now: deps.clock(),
      keepOldForHours,
      random,
      vault,
    });

  const globalSecure = async (em: SqlEntityManager): Promise<GlobalSecure> => {
    const secure = (await liveSecureTokens(em, [null], live())).get(null);
    if (secure === undefined) throw new Error('There is no global token');
    return secure;
  };

  return {
    create: (caller, fields) =>
      changeAs(caller, async ({ em, note }) => {
        const now = deps.clock();
        const offer = em.create(Offer, {
          ...offerColumns({ ...newOffer(fields), allowedIpRanges: fields.allowedIpRanges ?? [] }),
          signingSecret: null,
          archivedAt: null,
          createdAt: now,
        });
        await em.flush();
        const { id } = offer;
        await rotateSecureToken(em, { offerId: id, now, keepOldForHours: 0, random, vault });
        const after = offerSnapshot(offer);
        const action = 'offers.create';
        await note({ action, entity: 'offer', entityId: id, offerId: id, before: null, after });
        return { ok: true, value: await view(em, offer) };
      }),

    list: async ({ search, includeArchived }) => {
      const em = deps.database.em();
      const offers = await em.find(Offer, includeArchived === true ? {} : { archivedAt: null });
      return views(em, foundOffers(offers, search));
    },

    get: async (id) => {
      const em = deps.database.em();
      const offer = await em.findOne(Offer, { id });
      return offer === null ? null : ((await views(em, [offer]))[0] ?? null);
    },

    update: (caller, id, changes) =>
      change({ caller, id, action: 'offers.update' }, async ({ em }, offer) => {
        const before = offerFields(offer);
        const after = withOfferChanges(before, changes);
        if (!after.ok) return after.error;
        if (
          after.value.currency !== before.currency &&
          (await offersWithRecords(em, [id])).has(id)
        ) {
          return 'CURRENCY_FIXED';
        }
        const allowedIpRanges = changes.allowedIpRanges ?? before.allowedIpRanges;
        em.assign(offer, offerColumns({ ...after.value, allowedIpRanges }));
        return null;
      }),

    archive: (caller, id, archived) =>
      change({ caller, id, action: 'offers.archive' }, async (_unit, offer) => {
        if (archived !== (offer.archivedAt !== null))
          offer.archivedAt = archived ? deps.clock() : null;
        return null;
      }),

    rotateSecure: (caller, id, keepOldForHours) =>
      change({ caller, id, action: 'offers.rotateSecure' }, async ({ em, note }, offer) => {
        const now = deps.clock();
        await rotateSecureToken(em, { offerId: offer.id, now, keepOldForHours, random, vault });
        await note({
          action: 'offers.rotateSecure',
          entity: 'secure',
          entityId: id,
          offerId: id,
          before: null,
          after: { keepOldForHours },
        });
        return null;
      }),

    allowPlatform: (caller, id, platform) =>
      change({ caller, id, action: 'offers.allowPlatform' }, async (_unit, offer) => {
        const profile = platformById(platform);
        if (profile === null) return 'PLATFORM_UNKNOWN';
        const ranges = profile.outboundIpRanges?.values;
        if (ranges === undefined) return 'SENDERS_UNKNOWN';
        offer.allowedIpRanges = [...new Set([...offer.allowedIpRanges, ...ranges])];
        return null;
      }),

    setSigning: (caller, id, enabled) =>
      change({ caller, id, action: 'offers.setSigning' }, async ({ note }, offer) => {
        const isRenewed = enabled && offer.signingSecret !== null;
        offer.signingSecret = enabled ? vault.seal('signing-secret', makeToken(random)) : null;
        if (isRenewed) {
          await note({
            action: 'offers.setSigning',
            entity: 'secure',
            entityId: id,
            offerId: id,
            before: null,
            after: { signing: 'renewed' },
          });
        }
        return null;
      }),

    globalSecure: async () => ({
      ...(await globalSecure(deps.database.em())),
      publicUrl: deps.config.publicUrl,
    }),

    rotateGlobalSecure: (caller, keepOldForHours) =>
      changeAs(caller, async ({ em, note }) => {
        await rotateGlobal(em, keepOldForHours);
        await note({
          action: 'global.rotateSecure',
          entity: 'global',
          entityId: 'secure',
          before: null,
          after: { keepOldForHours },
        });
        return { ok: true, value: await globalSecure(em) };
      }),
  };
}

interface Asked {
  readonly caller: Caller;
  readonly id: number;
  readonly action: ProcedurePath;
}

type Refusal = Exclude<OfferResult, { ok: true }>['error'];
