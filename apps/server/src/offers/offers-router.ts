import {
  archiving,
  offerChanges,
  offerFilter,
  offerInput,
  offerSettings,
  rowId,
} from '@trackside/core';
import { z } from 'zod/mini';
import type { Caller } from '../access/access-service.ts';
import { isEnough } from '../access/roles.ts';
import { procedure, router } from '../trpc/init.ts';
import { instant, keepOldForHours, pageInput } from '../trpc/inputs.ts';
import { orRefuse, refuse } from '../trpc/refuse.ts';
import { allowedSenders } from './allowed-senders-input.ts';
import type { OfferView } from './offers-service.ts';
import { withoutSecrets } from './without-secrets.ts';

export const offersRouter = router({
  create: procedure
    .input(offerInput)
    .input(offerSettings)
    .input(allowedSenders)
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.create(ctx.caller, input)),
    ),

  list: procedure.input(z.prefault(offerFilter, {})).query(async ({ ctx, input }) => {
    const offers = await ctx.services.offers.list(input);
    return offers.map((offer) => shownTo(ctx.caller, offer));
  }),

  get: procedure.input(z.object({ id: rowId })).query(async ({ ctx, input }) => {
    const offer = await ctx.services.offers.get(input.id);
    if (offer === null) throw refuse('OFFER_NOT_FOUND');
    const events = orRefuse(await ctx.services.events.list(input.id, false));
    return { ...shownTo(ctx.caller, offer), events };
  }),

  update: procedure
    .input(offerChanges)
    .input(offerSettings)
    .input(allowedSenders)
    .mutation(async ({ ctx, input: { id, ...given } }) =>
      orRefuse(await ctx.services.offers.update(ctx.caller, id, given)),
    ),

  archive: procedure
    .input(archiving)
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.archive(ctx.caller, input.id, input.archived)),
    ),

  rotateSecure: procedure
    .input(z.object({ id: rowId, keepOldForHours }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.rotateSecure(ctx.caller, input.id, input.keepOldForHours)),
    ),

  history: procedure
    .input(z.extend(pageInput, { id: rowId }))
    .query(async ({ ctx, input: { id, ...page } }) =>
      orRefuse(await ctx.services.audit.history(id, page)),
    ),

  mappingAt: procedure
    .input(z.object({ id: rowId, at: instant }))
    .query(async ({ ctx, input }) =>
      orRefuse(await ctx.services.audit.mappingAt(input.id, input.at)),
    ),

  allowPlatform: procedure
    .input(z.object({ id: rowId, platform: z.string().check(z.maxLength(100)) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.allowPlatform(ctx.caller, input.id, input.platform)),
    ),

  setSigning: procedure
    .input(z.object({ id: rowId, enabled: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.setSigning(ctx.caller, input.id, input.enabled)),
    ),
});

/** The secrets of postback URLs are for who sets them up. */
function shownTo(caller: Caller, offer: OfferView): OfferView {
  return isEnough(caller.role, 'manager') ? offer : withoutSecrets(offer);
}
