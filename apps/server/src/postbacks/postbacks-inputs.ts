import type { VerdictCode } from '@trackside/core';
import { rowId, verdictKinds, verdictRegistry } from '@trackside/core';
import { z } from 'zod/mini';
import { recordFilter, transactionId } from '../trpc/inputs.ts';

const instantText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;

const verdictCode = z.custom<VerdictCode>(
  (value) => typeof value === 'string' && Object.hasOwn(verdictRegistry, value),
  'is no verdict’s code: choose one from docs/verdicts.md.',
);

const instant = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => instantText.test(text) && !Number.isNaN(Date.parse(text)),
        'must be an instant such as 2026-03-29T00:00:00Z.',
      ),
    ),
  z.transform((text) => Date.parse(text)),
);

const oneOrMore = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.union([schema, z.array(schema).check(z.minLength(1, 'must name one at least.'))]);

/** What the log may be narrowed to. */
export const logFilter = z.object({
  offerId: z.optional(rowId),
  eventId: z.optional(rowId),
  transactionId: z.optional(transactionId),
  verdict: z.optional(oneOrMore(z.enum(verdictKinds))),
  code: z.optional(oneOrMore(verdictCode)),
  /** Received at this instant or later. */
  from: z.optional(instant),
  /** Received before this instant. */
  to: z.optional(instant),
  reversed: z.optional(z.literal(true)),
});

export const listInput = z.extend(recordFilter, logFilter.shape);

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
export const correctionsInput = z.strictObject({
  transaction_id: correctedText,
  event_id: correctedText,
  event_name: correctedText,
  sale_amount: correctedText,
  currency: correctedText,
  order_id: correctedText,
  status: correctedText,
  acceptAsGlobal: z.optional(z.boolean()),
});

export const replayInput = z.object({ id: z.string(), corrections: z.optional(correctionsInput) });

export const postbackId = z.string().check(z.maxLength(255));

export const reason = z.string().check(
  z.refine((text) => text.trim() !== '', 'must say why: whoever reads the history asks that.'),
  z.maxLength(500, 'must be 500 characters or less.'),
);

export const mostReplays = 1000;

/** The same corrections for all of them. */
export const replayManyInput = z.object({
  ids: z
    .array(z.string().check(z.maxLength(255)))
    .check(
      z.minLength(1, 'must name a postback at least.'),
      z.maxLength(mostReplays, `can name ${mostReplays} postbacks at most.`),
    ),
  corrections: z.optional(correctionsInput),
});

/** The corrections that were given: what is left out stays as it was sent. */
export function givenCorrections(corrections: z.infer<typeof correctionsInput> = {}) {
  return Object.fromEntries(
    Object.entries(corrections).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
