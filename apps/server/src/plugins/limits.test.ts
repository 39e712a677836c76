import { expect, test } from 'vitest';
import { loginLimits } from '../limits/failed-attempt-limiter.ts';
import { startTestServer } from '../testing/index.ts';
import { offerSeed } from '../testing/seed.ts';

const { failures } = loginLimits;

const whoami = (token: string, address: string) => ({
  url: '/trpc/access.whoami',
  headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': address },
  remoteAddress: '10.1.2.3',
});

test('slows down who guesses access tokens, and nobody else', async () => {
  await using server = await startTestServer({ trustProxy: ['10.0.0.0/8'] });
  const { adminToken } = server;
  const guess = async (address: string) => server.inject(whoami('guess', address));
  for (let tries = 0; tries < failures; tries += 1) {
    expect((await guess('192.0.2.1')).statusCode).toBe(401);
  }
  const limited = await guess('192.0.2.1');
  expect(limited.statusCode).toBe(429);
  expect(limited.headers['retry-after']).toBe('60');
  expect(limited.json()).toMatchObject({ error: { data: { reason: 'RATE_LIMITED' } } });
  expect((await server.inject(whoami(adminToken, '192.0.2.1'))).statusCode).toBe(200);
  expect((await guess('192.0.2.2')).statusCode).toBe(401);
});

test.each([
  ['of the proxy that is trusted', ['10.0.0.0/8'], 401],
  ['of nobody, where none is', [], 429],
  ['of no other address', ['10.9.9.9'], 429],
])('takes the word %s on where a request is from', async (_case, trustProxy, expected) => {
  await using server = await startTestServer({ trustProxy });
  for (let tries = 0; tries < failures; tries += 1)
    await server.inject(whoami('guess', '192.0.2.1'));
  const { statusCode } = await server.inject(whoami('guess', '192.0.2.2'));
  expect(statusCode).toBe(expected);
});

test('an address that a sender claims beyond the proxy is not believed', async () => {
  await using server = await startTestServer({ trustProxy: ['10.0.0.0/8'] });
  for (let tries = 0; tries <= failures; tries += 1) {
    // The proxy adds the true address at the end.
    await server.inject(whoami('guess', `198.51.100.${tries % 250}, 192.0.2.1`));
  }
  const { statusCode } = await server.inject(whoami('guess', '198.51.100.99, 192.0.2.1'));
  expect(statusCode).toBe(429);
});

test('stores no more clicks of one address than the settings say, and takes postbacks all the same', async () => {
  await using server = await startTestServer({ clicksPerMinute: 3 });
  const { id } = await server.api.offers.create.mutate(offerSeed);
  const click = async (remoteAddress: string) => {
    const { statusCode } = await server.inject({ url: `/click?offer_id=${id}`, remoteAddress });
    return statusCode;
  };
  const codes = [];
  for (let clicks = 0; clicks < 4; clicks += 1) codes.push(await click('192.0.2.1'));
  expect(codes).toEqual([302, 302, 302, 429]);
  expect(await click('192.0.2.2')).toBe(302);
  const rows = await server.deps.database.em().execute('select 1 from click');
  expect(rows).toHaveLength(4);
  const postback = { url: `/?secure=${server.globalSecure}&transaction_id=a` };
  for (let sent = 0; sent < 5; sent += 1) {
    expect((await server.inject({ ...postback, remoteAddress: '192.0.2.1' })).statusCode).toBe(202);
  }
});

test('control: without the setting every click is stored', async () => {
  await using server = await startTestServer();
  const { id } = await server.api.offers.create.mutate(offerSeed);
  for (let clicks = 0; clicks < 20; clicks += 1) {
    expect((await server.inject(`/click?offer_id=${id}`)).statusCode).toBe(302);
  }
});
