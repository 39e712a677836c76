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
  const base = readAddress(url ?? '');
  return base.host === '' ? null : base;
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
const ownPaths: readonly string[] = ['', '/', '/postback', '/postback/', '/pixel.gif'];

/** A path at which we take postbacks where our base has no path of its own. */
export function isOwnPath(path: string): boolean {
  return ownPaths.includes(path);
}

const withoutSlashes = (path: string): string => path.replace(/\/+$/, '');

function basePath(base: Address): string {
  return withoutSlashes(base.path);
}

export function isPostbackPath({ context, postback }: Reading, base: Address): boolean {
  const { path } = postback.address;
  return context.otherTracker !== undefined
    ? withoutSlashes(path) === basePath(base)
    : ownPaths.some((end) => path === basePath(base) + end);
}

/** The path under our base that a URL means: one of ours as it stands, else the usual one. */
export function ownPathFor(reading: Reading, base: Address): string {
  const { path } = reading.postback.address;
  if (reading.context.otherTracker !== undefined) return base.path === '' ? '/' : base.path;
  const own = basePath(base);
  if (path !== own && isPostbackPath(reading, base)) return path;
  return own + (path !== '' && isOwnPath(path) ? path : '/');
}

/** A server as it is written: its port where it has one. */
export function serverOf({ host, port }: Address): string {
  return port === null ? host : `${host}:${port}`;
}
