import { z } from 'zod/mini';
import { ipRangeFault } from '../network/ip-range-fault.ts';

const ipRange = z.string().check(
  z.superRefine((text, context) => {
    const fault = ipRangeFault(text);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  }),
);

/** Whose postbacks an offer takes, beside core's `offerSettings`; what is left out stays as it is. */
export const allowedSenders = z.object({
  /** Addresses and CIDR ranges, IPv4 or IPv6; none: every sender's address is taken. */
  allowedIpRanges: z.optional(
    z.array(ipRange).check(z.maxLength(200, 'can hold 200 ranges at most.')),
  ),
});
