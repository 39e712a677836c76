import { bytesOf } from './bytes.ts';
import { mutateBytes } from './mutate-text.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';

/** A request of which only its beginning is known to be right. */
interface Begun {
  readonly start: string;
  readonly query: string;
}

const spoiledHeaders = [
  'No colon',
  'Bad name: x',
  ': nothing',
  'X: \u0000',
  'X: a\rb',
  ' folded: x',
  `X: ${'x'.repeat(40_000)}`,
  'Content-Length: 5\r\nContent-Length: 6',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked\r\nContent-Length: 3',
  'Transfer-Encoding: gzip',
  'Host: b',
  'Expect: 100-continue',
  'Expect: something',
  'Connection: upgrade\r\nUpgrade: websocket',
  'Connection: close',
];

type Garbage = (random: SeededRandom, begun: Begun) => string;

const spoilHeader: Garbage = (random, { start, query }) =>
  `GET ${start}${query} HTTP/1.1\r\nHost: a\r\n${random.pick(spoiledHeaders)}\r\n\r\n`;

const spoilLine: Garbage = (random, { start, query }) => {
  const end = random.pick(['HTTP/9.9', 'HTTP/1.1 x', 'http/1.1', '', 'HTTP/1.1\n', 'HTTP/2.0']);
  return `${random.pick(['GET', 'get', 'G\u0000T', 'CONNECT', 'PRI'])} ${start}${query} ${end}\r\nHost: a\r\n\r\n`;
};

const spoilTarget: Garbage = (random, { start, query }) =>
  `GET ${start}${query}${random.pick([' ', '\t', '\u0001', '\u007f', '\r', '\n', '\xff', '¤'])}x HTTP/1.1\r\nHost: a\r\n\r\n`;

const spoilChunks: Garbage = (random, { start, query }) => {
  const chunks = `5\r\nevent\r\n8;x=y\r\n_id=1&a=\r\n0\r\n\r\n`;
  return `POST ${start} HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n${mutateBytes(random, chunks)}${query}`;
};

const spoilMultipart: Garbage = (random, { start }) => {
  const body = mutateBytes(
    random,
    '--b\r\nContent-Disposition: form-data; name="event_id"\r\n\r\n1\r\n--b--\r\n',
  );
  return `POST ${start} HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

const longTarget: Garbage = (random, { start }) =>
  `GET ${start}&pad=${'x'.repeat(20_000 + random.below(20_000))} HTTP/1.1\r\nHost: a\r\n\r\n`;

const anything: Garbage = (random, { start, query }) =>
  `GET ${start}${mutateBytes(random, `${query} HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n`)}`;

/**
 * A request that HTTP itself may not understand. Its first parameters, the token and the click, stay
 * whole, so that whatever becomes of it is found under this click.
 */
export function garbageRequest(
  random: SeededRandom,
  given: { readonly secure: string; readonly transactionId: string },
): Buffer {
  const garbage = random.pick([
    spoilHeader,
    spoilHeader,
    spoilLine,
    spoilTarget,
    spoilChunks,
    spoilMultipart,
    longTarget,
    anything,
  ]);
  return bytesOf(
    garbage(random, {
      start: `/?secure=${given.secure}&transaction_id=${given.transactionId}`,
      query: random.pick(['', '&event_id=1', '&sub1=%zz', '&event_name=purchase']),
    }),
  );
}
