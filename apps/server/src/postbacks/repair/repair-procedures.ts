import { decisiveParameters, descriptiveParameters, eventInput, rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure } from '../../trpc/init.ts';
import { orRefuse } from '../../trpc/refuse.ts';
import {
  correctionsInput,
  givenCorrections,
  logFilter,
  mostReplays,
  postbackId,
} from '../postbacks-inputs.ts';
import type { Repair } from './repair-service.ts';

const sentNames: ReadonlySet<string> = new Set([...decisiveParameters, ...descriptiveParameters]);

const sentValues = z
  .record(z.string(), z.nullable(z.string().check(z.maxLength(1024))))
  .check(
    z.refine(
      (values) => Object.keys(values).every((name) => sentNames.has(name) && name !== 'secure'),
      'may name parameters of the contract only, and never the token.',
    ),
  );

const selection = z.union([
  z.object({
    ids: z
      .array(postbackId)
      .check(
        z.minLength(1, 'must name a postback at least.'),
        z.maxLength(mostReplays, `can name ${mostReplays} postbacks at most: use a filter.`),
      ),
  }),
  z.object({ filter: logFilter, values: z.optional(sentValues) }),
]);

const repair = z.pipe(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('alias'), eventId: rowId }),
    z.object({ kind: z.literal('createEvent'), offerId: rowId, event: eventInput }),
    z.object({ kind: z.literal('correct'), corrections: correctionsInput }),
    z.object({ kind: z.literal('accept') }),
  ]),
  z.transform((typed): Repair =>
    typed.kind === 'correct'
      ? { kind: 'correct', corrections: givenCorrections(typed.corrections) }
      : typed,
  ),
);

const cursor = z.optional(
  z
    .string()
    .check(
      z.maxLength(64),
      z.regex(/^[0-9a-z.]+$/u, 'is no cursor: take it from the call before this one.'),
    ),
);

/** The same repair for many held postbacks: what would come of it, and doing it part by part. */
export const repairProcedures = {
  previewRepair: procedure
    .input(z.object({ selection, repair }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.repairs.preview({ ...input, caller: ctx.caller })),
    ),
  repair: procedure
    .input(z.object({ selection, repair, cursor }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.repairs.run({ ...input, caller: ctx.caller })),
    ),
};
