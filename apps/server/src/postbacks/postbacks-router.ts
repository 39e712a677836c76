import type { VerdictCode } from '@trackside/core';
import { verdictKinds, verdictRegistry } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { recordFilter } from '../trpc/inputs.ts';
import { orRefuse } from '../trpc/refuse.ts';

const verdictCode = z.custom<VerdictCode>(
  (value) => typeof value === 'string' && Object.hasOwn(verdictRegistry, value),
  'is no verdict’s code: choose one from docs/verdicts.md.',
);

const listInput = z.extend(recordFilter, {
  verdict: z.optional(z.enum(verdictKinds)),
  code: z.optional(verdictCode),
});

/** null takes the parameter away. */
const correctedText = z.optional(
  z.nullable(
    z.string().check(
      z.maxLength(1024, 'is too long: a parameter has 255 bytes at most.'),
      z.refine((text) => text.isWellFormed(), 'holds half a character: type it anew.'),
    ),
  ),
);

/** The token can't be corrected: it says who sent the postback. */
const correctionsInput = z.strictObject({
  transaction_id: correctedText,
  event_id: correctedText,
  event_name: correctedText,
  sale_amount: correctedText,
  currency: correctedText,
  order_id: correctedText,
  status: correctedText,
  acceptAsGlobal: z.optional(z.boolean()),
});

const replayInput = z.object({ id: z.string(), corrections: z.optional(correctionsInput) });

const mostReplays = 1000;

/** The same corrections for all of them. */
const replayManyInput = z.object({
  ids: z
    .array(z.string().check(z.maxLength(255)))
    .check(
      z.minLength(1, 'must name a postback at least.'),
      z.maxLength(mostReplays, `can name ${mostReplays} postbacks at most.`),
    ),
  corrections: z.optional(correctionsInput),
});

export const postbacksRouter = router({
  list: procedure
    .input(z.prefault(listInput, {}))
    .query(({ ctx, input }) => ctx.services.postbacks.list(input)),
  replay: procedure.input(replayInput).mutation(async ({ ctx, input }) => {
    const corrections = givenCorrections(input.corrections);
    return orRefuse(await ctx.services.postbacks.replay(input.id, corrections, ctx.caller));
  }),
  replayMany: procedure.input(replayManyInput).mutation(async ({ ctx, input }) => {
    const corrections = givenCorrections(input.corrections);
    const { services, caller } = ctx;
    return { items: await services.postbacks.replayMany(input.ids, corrections, caller) };
  }),
});

function givenCorrections(corrections: z.infer<typeof correctionsInput> = {}) {
  return Object.fromEntries(
    Object.entries(corrections).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
