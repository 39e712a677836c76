import type { Reading } from '../../reading/reading.ts';
import { type Address, readAddress } from '../../text/read-address.ts';

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' };

function portOf({ scheme, port }: Address, otherwise: string): string {
  return port ?? defaultPorts[(scheme ?? otherwise).toLowerCase()] ?? '';
}

function isSameServer(address: Address, base: Address): boolean {
  const scheme = String(base.scheme).toLowerCase();
  return address.host === base.host && portOf(address, scheme) === portOf(base, scheme);
}

/** The offer's public base, where it is known. */
export function publicBase({ context }: Reading): Address | null {
  const url = context.offer?.publicUrl;
  return url === undefined ? null : readAddress(url);
}

/**
 * The URL leads to our own server. `http` where our base is `https` still does: the scheme is a
 * mistake of its own.
 */
export function leadsToUs(reading: Reading): boolean {
  const base = publicBase(reading);
  if (base === null) return false;
  const { address } = reading.postback;
  const upgraded = { ...address, scheme: base.scheme };
  return isSameServer(address, base) || isSameServer(upgraded, base);
}

/** The paths at which we take postbacks, under the base's own path. */
export function isPostbackPath(path: string, base: Address): boolean {
  const own = base.path.replace(/\/+$/, '');
  return ['', '/', '/postback', '/postback/', '/pixel.gif'].some((end) => path === own + end);
}
