import { offerInput, platformById, statusesNotCountedByDefault } from '@trackside/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../app-deps.ts';
import { offersWithRecords } from '../records/offers-with-records.ts';
import { offerColumns, offerFields } from './offer-columns.ts';
import { given } from '../trpc/given.ts';
import { issuesOf } from '../trpc/issues-of.ts';
import { makeToken } from '../ports/token.ts';
import { Offer } from './offer-entity.ts';
import { offerView } from './offer-view.ts';
import type {
  GlobalSecure,
  OfferResult,
  OfferSettings,
  OffersService,
  OfferView,
} from './offers-service.ts';
import { liveSecureTokens, rotateSecureToken } from './secure/secure-tokens.ts';

type Deps = Pick<AppDeps, 'config' | 'database' | 'vault' | 'clock' | 'random'>;

/** Names sort as people expect: case and accents come second. */
const collator = new Intl.Collator('en', { numeric: true });

const defaultSettings = {
  pixelEnabled: false,
  promoteEarlyEventsHours: null,
  statusesNotCounted: statusesNotCountedByDefault,
  allowedIpRanges: [],
} as const satisfies OfferSettings;

export function createOffersService(deps: Deps): OffersService {
  const { random, vault } = deps;
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

  const change = async (
    id: number,
    apply: (em: SqlEntityManager, offer: Offer) => Promise<Refusal | null>,
  ): Promise<OfferResult> =>
    deps.database.em().transactional(async (em) => {
      const offer = await em.findOne(Offer, { id });
      if (offer === null) return { ok: false, error: 'OFFER_NOT_FOUND' };
      const error = await apply(em, offer);
      if (error !== null) return { ok: false, error };
      await em.flush();
      const [view] = await views(em, [offer]);
      return view === undefined
        ? { ok: false, error: 'OFFER_NOT_FOUND' }
        : { ok: true, value: view };
    });

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
    create: async (fields) =>
      deps.database.em().transactional(async (em) => {
        const now = deps.clock();
        const offer = em.create(Offer, {
          ...offerColumns({ ...fields, ...settings(fields, defaultSettings) }),
          signingSecret: null,
          archivedAt: null,
          createdAt: now,
        });
        await em.flush();
        const token = { offerId: offer.id, now, keepOldForHours: 0, random, vault };
        await rotateSecureToken(em, token);
        const [view] = await views(em, [offer]);
        if (view === undefined) throw new Error('A new offer is not there');
        return view;
      }),

    list: async ({ search, includeArchived }) => {
      const em = deps.database.em();
      const offers = await em.find(Offer, includeArchived === true ? {} : { archivedAt: null });
      const wanted = search?.trim().toLowerCase() ?? '';
      const found = offers.filter(
        ({ id, name }) => name.toLowerCase().includes(wanted) || String(id) === wanted,
      );
      found.sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id);
      return views(em, found);
    },

    get: async (id) => {
      const em = deps.database.em();
      const offer = await em.findOne(Offer, { id });
      return offer === null ? null : ((await views(em, [offer]))[0] ?? null);
    },

    update: (id, changes) =>
      change(id, async (em, offer) => {
        const before = offerFields(offer);
        const basic = offerInput.safeParse({ ...before, ...given(changes) });
        if (!basic.success) return issuesOf(basic.error.issues);
        const after = { ...before, ...settings(changes, before), ...basic.data };
        if (after.currency !== before.currency && (await offersWithRecords(em, [id])).has(id)) {
          return 'CURRENCY_FIXED';
        }
        em.assign(offer, offerColumns(after));
        return null;
      }),

    archive: (id, archived) =>
      change(id, async (_em, offer) => {
        if (archived !== (offer.archivedAt !== null))
          offer.archivedAt = archived ? deps.clock() : null;
        return null;
      }),

    rotateSecure: (id, keepOldForHours) =>
      change(id, async (em, offer) => {
        await rotateSecureToken(em, {
          offerId: offer.id,
          now: deps.clock(),
          keepOldForHours,
          random,
          vault,
        });
        return null;
      }),

    allowPlatform: (id, platform) =>
      change(id, async (_em, offer) => {
        const profile = platformById(platform);
        if (profile === null) return 'PLATFORM_UNKNOWN';
        const ranges = profile.outboundIpRanges?.values;
        if (ranges === undefined) return 'SENDERS_UNKNOWN';
        offer.allowedIpRanges = [...new Set([...offer.allowedIpRanges, ...ranges])];
        return null;
      }),

    setSigning: (id, enabled) =>
      change(id, async (_em, offer) => {
        offer.signingSecret = enabled ? vault.seal('signing-secret', makeToken(random)) : null;
        return null;
      }),

    globalSecure: async () => ({
      ...(await globalSecure(deps.database.em())),
      publicUrl: deps.config.publicUrl,
    }),

    rotateGlobalSecure: async (keepOldForHours) =>
      deps.database.em().transactional(async (em) => {
        await rotateGlobal(em, keepOldForHours);
        return globalSecure(em);
      }),
  };
}

type Refusal = Exclude<OfferResult, { ok: true }>['error'];

type Settings = Required<{
  [Field in keyof OfferSettings]: Exclude<OfferSettings[Field], undefined>;
}>;

/** The settings after a change: what it leaves out stays. */
function settings(changes: OfferSettings, before: Settings): Settings {
  return {
    pixelEnabled: changes.pixelEnabled ?? before.pixelEnabled,
    promoteEarlyEventsHours:
      changes.promoteEarlyEventsHours === undefined
        ? before.promoteEarlyEventsHours
        : changes.promoteEarlyEventsHours,
    statusesNotCounted: changes.statusesNotCounted ?? before.statusesNotCounted,
    allowedIpRanges: changes.allowedIpRanges ?? before.allowedIpRanges,
  };
}
