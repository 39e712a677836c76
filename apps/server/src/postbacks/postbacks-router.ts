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

export const postbacksRouter = router({
  list: procedure
    .input(z.prefault(listInput, {}))
    .query(({ ctx, input }) => ctx.services.postbacks.list(input)),
  replay: procedure.input(replayInput).mutation(async ({ ctx, input }) => {
    const corrections = Object.fromEntries(
      Object.entries(input.corrections ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    );
    return orRefuse(await ctx.services.postbacks.replay(input.id, corrections, ctx.caller.name));
  }),
});
