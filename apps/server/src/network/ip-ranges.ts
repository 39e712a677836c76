import { BlockList, isIP } from 'node:net';

/**
 * Tells whether an address lies in one of these ranges. An IPv4 address counts as itself, also where
 * the system hands it over as a mapped IPv6 one. What is no address lies in none.
 */
export function createIpMatcher(ranges: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const text of ranges) {
    const range = readRange(text);
    if (range !== null) list.addSubnet(range.address, range.prefix, range.family);
  }
  return (address) => {
    // A link-local address carries the name of its interface.
    const [bare = ''] = address.split('%');
    const family = isIP(bare);
    return family !== 0 && list.check(bare, family === 4 ? 'ipv4' : 'ipv6');
  };
}

interface Range {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

function readRange(text: string): Range | null {
  const [, address = '', length] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/u.exec(text) ?? [];
  const family = isIP(address);
  if (family === 0) return null;
  const bits = family === 4 ? 32 : 128;
  const prefix = Number(length ?? bits);
  if (prefix > bits) return null;
  return { address, prefix, family: family === 4 ? 'ipv4' : 'ipv6' };
}
