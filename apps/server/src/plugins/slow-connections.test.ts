import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { defaultTimeouts, type Timeouts } from './timeouts.ts';

/** A twentieth of the real ones, so that a test takes two seconds. */
const short: Timeouts = {
  headersTimeout: 400,
  requestTimeout: 600,
  connectionTimeout: 1500,
  keepAliveTimeout: 500,
  connectionsCheckingInterval: 50,
};

const never: Timeouts = {
  headersTimeout: 0,
  requestTimeout: 0,
  connectionTimeout: 0,
  keepAliveTimeout: 0,
  connectionsCheckingInterval: 50,
};

const giveUpMs = 15_000;

/** How long a connection has to last to count as one that stays. */
const staysMs = 3000;

/** What a client does to keep a connection for itself; it stops once `isOver`. */
type Attack = (socket: Socket, isOver: () => boolean) => Promise<void>;

const drip =
  (head: string, piece: string): Attack =>
  async (socket, isOver) => {
    socket.write(head);
    while (!isOver()) {
      await sleep(50);
      if (!isOver()) socket.write(piece);
    }
  };

const attacks: readonly (readonly [string, Attack])[] = [
  ['says nothing at all', async () => undefined],
  ['sends half a request line', async (socket) => void socket.write('GET /?secu')],
  ['adds a header now and then', drip('GET / HTTP/1.1\r\nHost: a\r\n', 'X: y\r\n')],
  ['adds a letter of a header now and then', drip('GET / HTTP/1.1\r\nHost: a\r\nX: ', 'y')],
  [
    'adds a byte of a body now and then',
    drip('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\n\r\n', 'a'),
  ],
  [
    'adds a chunk of a body now and then',
    drip('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\na\r\n'),
  ],
  [
    'never sends the body that it announced',
    async (socket) => void socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'),
  ],
  [
    'keeps its connection after an answer',
    async (socket) => void socket.write('GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n'),
  ],
];

/** Whether the server ends the connection by itself in the time that it is given. */
async function isEnded(url: string, attack: Attack, patienceMs: number): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  let ended = false;
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      ended = true;
      resolve();
    };
    socket.on('error', end);
    socket.on('close', end);
    socket.on('end', end);
  });
  socket.resume();
  const attacking = attack(socket, () => ended);
  await Promise.race([over, sleep(patienceMs)]);
  const wasEnded = ended;
  ended = true;
  socket.destroy();
  await attacking;
  return wasEnded;
}

const asked = 600;

/** How many of its answers a client gets that asks for more than the system keeps, and reads late. */
async function answersReadLate(url: string): Promise<number> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.pause();
  const request = (more: string) => `GET /practice/appsflyer HTTP/1.1\r\nHost: a\r\n${more}\r\n`;
  socket.write(request('').repeat(asked - 1) + request('Connection: close\r\n'));
  await sleep(staysMs);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1').split('HTTP/1.1 200 OK\r\n').length - 1;
}

const endsOf = (url: string, patienceMs: number) =>
  Promise.all(
    attacks.map(async ([name, attack]) => [name, await isEnded(url, attack, patienceMs)]),
  );

test('gives every connection up that a client only holds on to', async () => {
  await using server = await startTestServer({ timeouts: short });
  expect(await endsOf(server.url, giveUpMs)).toEqual(attacks.map(([name]) => [name, true]));
});

test('control: without timeouts each of them stays', async () => {
  await using server = await startTestServer({ timeouts: never });
  expect(await endsOf(server.url, staysMs)).toEqual(attacks.map(([name]) => [name, false]));
});

test('gives a connection up whose client asks and asks, and reads no answer', async () => {
  await using server = await startTestServer({ timeouts: { ...never, connectionTimeout: 300 } });
  expect(await answersReadLate(server.url)).toBeLessThan(asked);
});

test('control: without that timeout it stays', async () => {
  await using server = await startTestServer({ timeouts: never });
  expect(await answersReadLate(server.url)).toBe(asked);
});

test('good senders are answered while a hundred slow ones hold on', async () => {
  await using server = await startTestServer({ timeouts: never });
  const slow = Array.from({ length: 100 }, () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nX: ');
    return socket;
  });
  await Promise.all(slow.map((socket) => once(socket, 'connect')));
  const { status } = await fetch(`${server.url}/?secure=${server.globalSecure}&transaction_id=a`);
  expect(status).toBe(202);
  for (const socket of slow) socket.destroy();
});

test('has a timeout for each of them in use too, above what a sender and the live feed need', () => {
  expect(Object.values(defaultTimeouts).every((ms) => ms > 0)).toBe(true);
  expect(defaultTimeouts.headersTimeout).toBeLessThanOrEqual(defaultTimeouts.requestTimeout);
  expect(defaultTimeouts.connectionTimeout).toBeGreaterThan(2 * 15_000);
});
