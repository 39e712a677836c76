import { draftBody, type DraftBody } from './draft-body.ts';
import { carriedByHttp } from './bytes.ts';
import { fillTemplate, queryOf } from './fill-template.ts';
import { mutateText } from './mutate-text.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';
import type { RealTemplate } from './real-templates.ts';

/** One request before it is written down. */
export interface Draft {
  readonly method: string;
  readonly path: string;
  /** Characters up to U+00FF stand for bytes. */
  readonly query: string;
  readonly version: '1.0' | '1.1';
  /** Beside those that the request itself needs. */
  readonly headers: readonly string[];
  readonly body: DraftBody | null;
  readonly chunked: boolean;
}

const paths = ['/', '/', '/', '/', '/', '/', '//', '/postback', '/postback/'];
const otherMethods = ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

const harmless = [
  'User-Agent: okhttp/4.12.0',
  'Accept: */*',
  'Accept-Encoding: gzip, deflate, br',
  'accept-language: de-DE,de;q=0.9',
  'X-Forwarded-For: 203.0.113.9, 10.0.0.1',
  'X-Forwarded-Host: other.example',
  'Cookie: a=b; secure=c; __proto__=d',
  `X-Long: ${'x'.repeat(4000)}`,
  'X-Empty:',
  'x-bytes: \xff\xfe',
  'Origin: https://shop.example',
  'Referer: https://shop.example/?secure=x',
  'If-None-Match: *',
  'Range: bytes=0-0',
];

export interface DraftGiven {
  readonly template: RealTemplate;
  readonly secure: string;
  readonly transactionId: string;
  /** Asked for, it stays as it is. */
  readonly mutated: boolean;
}

/** Writes a request as a platform would send it, and spoils it where it is to be mutated. */
export function draftRequest(random: SeededRandom, given: DraftGiven): Draft {
  const { secure, mutated } = given;
  const pairs = fillTemplate(random, given.template, given);
  const spoiled = () => {
    const query = queryOf(pairs);
    return mutated ? carriedByHttp(mutateText(random, query, secure)) : query;
  };
  const headers = Array.from({ length: random.below(3) }, () => random.pick(harmless));
  const host = random.chance(0.995) ? ['Host: track.example'] : [];
  const version = random.chance(0.99) ? '1.1' : '1.0';
  const shared = { version, headers: [...host, ...headers], chunked: false, body: null } as const;
  const way = random.fraction();
  if (way < 0.5) return { ...shared, method: 'GET', path: random.pick(paths), query: spoiled() };
  if (way < 0.58) return { ...shared, method: 'GET', path: '/pixel.gif', query: spoiled() };
  if (way < 0.6) {
    const path = random.pick(['/', '/postback', '/pixel.gif']);
    return { ...shared, method: random.pick(otherMethods), path, query: spoiled() };
  }
  const post = { ...shared, method: 'POST', path: random.pick(['/', '/', '/postback']) };
  if (way < 0.65) return { ...post, query: spoiled() };
  const half = random.chance(0.7) ? 0 : random.below(pairs.length + 1);
  const rest = queryOf(pairs.slice(0, half));
  return {
    ...post,
    query: mutated && half > 0 ? carriedByHttp(mutateText(random, rest, secure)) : rest,
    body: draftBody(random, { pairs: pairs.slice(half), secure }),
    // HTTP/1.0 knows no chunks.
    chunked: version === '1.1' && random.chance(0.3),
  };
}
