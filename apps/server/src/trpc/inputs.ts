import { hasControlCharacter, rowId } from '@trackside/core';
import { z } from 'zod/mini';

/** A click's id, byte for byte. */
export const transactionId = z
  .string()
  .check(z.minLength(1, 'must not be empty.'), z.maxLength(255, 'is longer than any id.'));

const defaultLimit = 50;
const largestLimit = 200;

/** Which page of a list is asked for. */
export const pageInput = z.object({
  cursor: z.optional(
    z
      .string()
      .check(z.regex(/^\d{1,15}$/u, 'is no cursor: take it from the page before this one.')),
  ),
  limit: z._default(
    z
      .int()
      .check(
        z.minimum(1, 'must be 1 or more.'),
        z.maximum(largestLimit, `must be ${largestLimit} or less.`),
      ),
    defaultLimit,
  ),
});

/** What lists of records are asked by. */
export const recordFilter = z.extend(pageInput, {
  offerId: z.optional(rowId),
  transactionId: z.optional(transactionId),
});

/** A moment as text; milliseconds since the epoch inside. */
export const instant = z.pipe(
  z.iso.datetime({
    offset: true,
    error: 'must be an instant such as 2026-03-29T00:00:00Z.',
  }),
  z.transform((text) => Date.parse(text)),
);

/** A name that somebody goes by in lists: of a token, an invitation or an affiliate. */
export const personName = z.string().check(
  z.refine((text) => text.trim() !== '', { error: 'Type a name.', abort: true }),
  z.refine(
    (text) => text.isWellFormed() && !hasControlCharacter(text),
    'Remove the control characters from the name.',
  ),
  z.maxLength(100, 'Shorten the name to 100 characters.'),
);

/** What the log calls what the server does by itself. */
const ownNames: readonly string[] = ['promotion', 'server'];

/** An access token's name: it stands in the log for who did something. */
export const tokenName = personName.check(
  z.refine(
    (text) => !ownNames.includes(text),
    'Choose another name: the log uses this one itself.',
  ),
);

/** How long an old token stays good: up to a year; a week where nothing is said. */
export const keepOldForHours = z._default(
  z
    .number()
    .check(
      z.minimum(0, 'must be 0 or more.'),
      z.maximum(8760, 'must be a year (8760 hours) or less.'),
    ),
  168,
);
