import { rowId } from '@trackside/core';
import { z } from 'zod/mini';

/** A click's id, byte for byte. */
export const transactionId = z
  .string()
  .check(z.minLength(1, 'must not be empty.'), z.maxLength(255, 'is longer than any id.'));

const defaultLimit = 50;
const largestLimit = 200;

/** What lists of records are asked by. */
export const recordFilter = z.object({
  offerId: z.optional(rowId),
  transactionId: z.optional(transactionId),
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
