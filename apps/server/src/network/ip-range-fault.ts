import { z } from 'zod/mini';

const range = z.union([z.ipv4(), z.cidrv4(), z.ipv6(), z.cidrv6()]);

/** Why a text is no address and no CIDR range, as the end of a sentence; null: it is one. */
export function ipRangeFault(text: string): string | null {
  if (!range.safeParse(text).success) {
    return 'must be an address or a CIDR range, such as 192.0.2.0/24.';
  }
  return /^::ffff:/iu.test(text)
    ? 'must be written as an IPv4 range, without ::ffff: before it.'
    : null;
}
