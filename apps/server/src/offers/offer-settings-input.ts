import { hasControlCharacter } from '@trackside/core';
import { z } from 'zod/mini';
import { ipRangeFault } from '../network/ip-range-fault.ts';

const status = z.string().check(
  z.minLength(1, 'must not be empty.'),
  z.maxLength(255, 'must be 255 characters or less.'),
  z.refine((text) => !hasControlCharacter(text), 'must not hold control characters.'),
  z.toLowerCase(),
);

const ipRange = z.string().check(
  z.superRefine((text, context) => {
    const fault = ipRangeFault(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  }),
);

/** What an offer has beside the fields of core's `offerInput`; what is left out stays as it is. */
export const offerSettings = z.object({
  pixelEnabled: z.optional(z.boolean()),
  /** Hours from receipt to receipt; null switches promotion off. */
  promoteEarlyEventsHours: z.optional(
    z.nullable(
      z
        .int('must be a whole number of hours.')
        .check(
          z.minimum(1, 'must be 1 hour or more.'),
          z.maximum(8760, 'must be a year (8760 hours) or less.'),
        ),
    ),
  ),
  statusesNotCounted: z.optional(
    z.array(status).check(z.maxLength(100, 'can hold 100 statuses at most.')),
  ),
  /** Addresses and CIDR ranges, IPv4 or IPv6; none: every sender's address is taken. */
  allowedIpRanges: z.optional(
    z.array(ipRange).check(z.maxLength(200, 'can hold 200 ranges at most.')),
  ),
});
