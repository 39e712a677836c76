import { hasControlCharacter, isOverBytes, rowId, typedPrice } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { pageInput, personName } from '../trpc/inputs.ts';
import { orRefuse } from '../trpc/refuse.ts';

/** As clicks keep it: what could not be kept with a click can be no affiliate's id. */
const affiliateId = z.string().check(
  z.minLength(1, 'must not be empty.'),
  z.refine((text) => !isOverBytes(text), 'must be 255 bytes or less.'),
  z.refine(
    (text) => text.isWellFormed() && !hasControlCharacter(text),
    'must not hold control characters.',
  ),
);

const note = z.string().check(z.maxLength(2000, 'Shorten the note to 2000 characters.'));

const filter = z.object({
  search: z.optional(z.string().check(z.maxLength(255))),
  includeArchived: z._default(z.boolean(), false),
  cursor: z.optional(affiliateId),
  limit: pageInput.shape.limit,
});

const payoutGoal = z.object({
  affiliateId,
  offerId: rowId,
  /** null: the conversion. */
  eventId: z._default(z.nullable(rowId), null),
});

export const affiliatesRouter = router({
  list: procedure
    .input(z.prefault(filter, {}))
    .query(({ ctx, input }) => ctx.services.affiliates.list(input)),

  create: procedure
    .input(z.object({ id: affiliateId, name: personName, note: z._default(note, '') }))
    .mutation(async ({ ctx, input: { id, ...fields } }) =>
      orRefuse(await ctx.services.affiliates.create(ctx.caller, id, fields)),
    ),

  update: procedure
    .input(z.object({ id: affiliateId, name: z.optional(personName), note: z.optional(note) }))
    .mutation(async ({ ctx, input: { id, ...changes } }) =>
      orRefuse(await ctx.services.affiliates.update(ctx.caller, id, changes)),
    ),

  archive: procedure
    .input(z.object({ id: affiliateId, archived: z._default(z.boolean(), true) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.affiliates.archive(ctx.caller, input.id, input.archived)),
    ),

  payouts: procedure
    .input(
      z.prefault(
        z.object({ affiliateId: z.optional(affiliateId), offerId: z.optional(rowId) }),
        {},
      ),
    )
    .query(({ ctx, input }) => ctx.services.affiliates.payouts(input)),

  setPayout: procedure
    .input(z.extend(payoutGoal, { payout: z.nullable(typedPrice) }))
    .mutation(async ({ ctx, input: { payout, ...goal } }) =>
      orRefuse(await ctx.services.affiliates.setPayout(ctx.caller, goal, payout)),
    ),
});
