import { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { AllowsAddress } from './address-guard.ts';

/** A receiver that takes longer counts as one that did not answer. */
const patienceMs = 10_000;

export interface PostedBody {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PostPorts {
  readonly allowsAddress: AllowsAddress;
  /** Finds the addresses of a name, as `dns.lookup` does. */
  readonly lookup?: LookupFunction;
  readonly patienceMs?: number;
}

/** What became of it: the status of an answer, or in words why there was none. */
export type Posted = { readonly status: number } | { readonly failure: string };

const refusedAddress = 'The address lies in a network that is not public: webhooks don’t go there.';

/**
 * Posts a text to an address that somebody typed. The address is checked where the connection is made,
 * so that a name that is answered differently the second time changes nothing; redirects are not
 * followed, and nothing of an answer's body is kept.
 */
export async function postSafely(
  { url, body, headers }: PostedBody,
  { allowsAddress, lookup = systemLookup, patienceMs: patience = patienceMs }: PostPorts,
): Promise<Posted> {
  const { hostname, protocol } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/gu, '');
  // A socket is not asked for the address of an address.
  if (isIP(literal) !== 0 && !allowsAddress(literal)) return { failure: refusedAddress };
  const { request } = protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: guardedLookup(lookup, allowsAddress),
      agent: false,
      signal: AbortSignal.timeout(patience),
    });
    sent.on('response', (response) => {
      // Whatever it says, only the status counts.
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    sent.on('error', (error) => resolve({ failure: failureOf(error) }));
    sent.end(body);
  });
}

/** Looks a name up, and refuses it when any of its addresses is not allowed. */
function guardedLookup(lookup: LookupFunction, allows: AllowsAddress): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, []);
        return;
      }
      const addresses =
        typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => allows(address))) {
        done(new Error(refusedAddress), []);
        return;
      }
      if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

/** Messages of the system name hosts and ports, which the user has typed; nothing else. */
function failureOf(error: Error): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return 'It did not answer in time.';
  return error.message;
}
