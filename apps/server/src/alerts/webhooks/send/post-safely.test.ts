import { createServer, type RequestListener } from 'node:http';
import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { isAnyAddress, isPublicAddress } from './address-guard.ts';
import { postSafely } from './post-safely.ts';

/** A receiver on this machine; counts what it is asked. */
async function openReceiver(answer: RequestListener) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A name server that answers with these addresses, whatever the name. */
const answering =
  (...addresses: readonly string[]): LookupFunction =>
  (_hostname, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

const message = { body: '{"type":"test"}', headers: { 'x-own': 'yes' } };

test('posts the body with its headers, and answers the status', async () => {
  let got = '';
  await using receiver = await openReceiver((request, response) => {
    request.on(
      'data',
      (chunk: Buffer) => (got += `${String(request.headers['x-own'])} ${chunk.toString()}`),
    );
    request.on('end', () => response.writeHead(204).end());
  });
  const url = `http://127.0.0.1:${receiver.port}/hook`;
  expect(await postSafely({ url, ...message }, { allowsAddress: isAnyAddress })).toEqual({
    status: 204,
  });
  expect(got).toBe('yes {"type":"test"}');
});

test.each([
  ['an address of this machine', '127.0.0.1', answering('127.0.0.1')],
  ['its name', 'localhost', answering('127.0.0.1', '::1')],
  ['a public name that leads here', 'hooks.example', answering('127.0.0.1')],
  ['a name with one address here', 'hooks.example', answering('93.184.216.34', '127.0.0.1')],
  ['an address in other words', '2130706433', answering('127.0.0.1')],
  ['an IPv6 address that carries it', '[::ffff:127.0.0.1]', answering('::ffff:127.0.0.1')],
])('asks nothing of %s', async (_what, host, lookup) => {
  await using receiver = await openReceiver((_request, response) => response.end());
  const url = `http://${host}:${receiver.port}/`;
  const posted = await postSafely({ url, ...message }, { allowsAddress: isPublicAddress, lookup });
  expect(posted).toMatchObject({ failure: expect.stringContaining('not public') });
  expect(receiver.asked()).toBe(0);
});

test('control: without the guard the same name is asked', async () => {
  await using receiver = await openReceiver((_request, response) => response.end());
  const url = `http://hooks.example:${receiver.port}/`;
  const ports = { allowsAddress: isAnyAddress, lookup: answering('127.0.0.1') };
  expect(await postSafely({ url, ...message }, ports)).toEqual({ status: 200 });
  expect(receiver.asked()).toBe(1);
});

test('follows no redirect', async () => {
  await using second = await openReceiver((_request, response) => response.end());
  await using first = await openReceiver((_request, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${second.port}/` }).end(),
  );
  const url = `http://127.0.0.1:${first.port}/`;
  expect(await postSafely({ url, ...message }, { allowsAddress: isAnyAddress })).toEqual({
    status: 307,
  });
  expect(second.asked()).toBe(0);
});

test('a receiver that does not answer is not waited for', async () => {
  await using receiver = await openReceiver(() => undefined);
  const url = `http://127.0.0.1:${receiver.port}/`;
  const posted = await postSafely(
    { url, ...message },
    { allowsAddress: isAnyAddress, patienceMs: 50 },
  );
  expect(posted).toEqual({ failure: 'It did not answer in time.' });
});

test('a name that is not found, or a receiver that is not there, is told', async () => {
  const lookup: LookupFunction = (_hostname, _options, done) => done(new Error('not found'), []);
  const ports = { allowsAddress: isAnyAddress, lookup };
  expect(await postSafely({ url: 'http://nowhere.example/', ...message }, ports)).toEqual({
    failure: 'not found',
  });
  const closed = await openReceiver(() => undefined);
  const { port } = closed;
  await closed[Symbol.asyncDispose]();
  const posted = await postSafely(
    { url: `http://127.0.0.1:${port}/`, ...message },
    { allowsAddress: isAnyAddress },
  );
  expect(posted).toMatchObject({ failure: expect.stringContaining('ECONNREFUSED') });
});
