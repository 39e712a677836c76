import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { refusalOf } from '../testing/refusal.ts';
import { offerSeed } from '../testing/seed.ts';

const appsFlyer = ['45.92.116.0/22', '194.28.46.0/23'];

async function openShop() {
  const server = await startTestServer({ trustProxy: ['10.0.0.0/8'] });
  const offer = await server.api.offers.create.mutate(offerSeed);
  const codeFrom = async (address: string, headers: Record<string, string> = {}) => {
    const { transactionId } = await server.api.clicks.create.mutate({ offerId: offer.id });
    const url = `/?secure=${offer.secure}&transaction_id=${transactionId}`;
    const answer = await server.inject({
      url,
      remoteAddress: '10.1.1.1',
      headers: { 'x-forwarded-for': address, ...headers },
    });
    return answer.headers['postback-code'];
  };
  return { ...server, offer, codeFrom };
}

test('an offer takes every sender at first, and says so', async () => {
  await using shop = await openShop();
  expect(shop.offer).toMatchObject({ allowedIpRanges: [], signingSecret: null });
  expect(await shop.codeFrom('203.0.113.1')).toBe('CONVERSION_RECORDED');
});

test('takes the addresses that AppsFlyer sends from, as the proxy names them, and no other', async () => {
  await using shop = await openShop();
  const { id } = shop.offer;
  const allowed = await shop.api.offers.allowPlatform.mutate({ id, platform: 'appsflyer' });
  expect(allowed.allowedIpRanges).toEqual(appsFlyer);
  expect(await shop.api.offers.get.query({ id })).toMatchObject({ allowedIpRanges: appsFlyer });
  expect(await shop.codeFrom('45.92.119.255')).toBe('CONVERSION_RECORDED');
  expect(await shop.codeFrom('194.28.47.1')).toBe('CONVERSION_RECORDED');
  expect(await shop.codeFrom('45.92.120.0')).toBe('IP_NOT_ALLOWED');
  // What a sender claims stands before what the proxy adds.
  expect(await shop.codeFrom('45.92.116.1, 203.0.113.1')).toBe('IP_NOT_ALLOWED');
  await shop.api.offers.update.mutate({ id, allowedIpRanges: [] });
  expect(await shop.codeFrom('203.0.113.1')).toBe('CONVERSION_RECORDED');
});

test('adds a platform’s addresses to those that are allowed, once', async () => {
  await using shop = await openShop();
  const { id } = shop.offer;
  await shop.api.offers.update.mutate({
    id,
    allowedIpRanges: ['2001:db8::/32', appsFlyer[0] ?? ''],
  });
  const { allowedIpRanges } = await shop.api.offers.allowPlatform.mutate({
    id,
    platform: 'appsflyer',
  });
  expect(allowedIpRanges).toEqual(['2001:db8::/32', ...appsFlyer]);
});

test('refuses what is no range, and platforms whose addresses nobody knows', async () => {
  await using shop = await openShop();
  const { id } = shop.offer;
  const update = (allowedIpRanges: string[]) =>
    refusalOf(shop.api.offers.update.mutate({ id, allowedIpRanges }));
  expect(await update(['192.0.2.0/24', '192.0.2.0/33'])).toMatchObject({
    reason: 'INPUT_INVALID',
    paths: ['allowedIpRanges.1'],
  });
  expect(await update(Array.from({ length: 201 }, () => '192.0.2.1'))).toMatchObject({
    paths: ['allowedIpRanges'],
  });
  const allow = (platform: string) =>
    refusalOf(shop.api.offers.allowPlatform.mutate({ id, platform }));
  expect(await allow('nowhere')).toMatchObject({ reason: 'PLATFORM_UNKNOWN' });
  expect(await allow('cake')).toMatchObject({ reason: 'SENDERS_UNKNOWN' });
});

test('makes a signing secret, another one each time, and takes it away again', async () => {
  await using shop = await openShop();
  const { id, secure } = shop.offer;
  const set = (enabled: boolean) => shop.api.offers.setSigning.mutate({ id, enabled });
  const first = await set(true);
  const second = await set(true);
  expect(first.signingSecret).toMatch(/^[\w-]{32}$/u);
  expect(second.signingSecret).not.toBe(first.signingSecret);
  expect(await shop.codeFrom('203.0.113.1')).toBe('SIGNATURE_INVALID');
  const { transactionId } = await shop.api.clicks.create.mutate({ offerId: id });
  const target = `/?secure=${secure}&transaction_id=${transactionId}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const code = async (secret: string | null) => {
    const mac = createHmac('sha256', secret ?? '').update(`${timestamp}\nGET\n${target}\n`);
    const headers = {
      'trackside-timestamp': timestamp,
      'trackside-signature': `v1=${mac.digest('hex')}`,
    };
    const answer = await fetch(`${shop.url}${target}`, { headers });
    await answer.arrayBuffer();
    return answer.headers.get('postback-code');
  };
  expect(await code(first.signingSecret)).toBe('SIGNATURE_INVALID');
  expect(await code(second.signingSecret)).toBe('CONVERSION_RECORDED');
  const sealed = await shop.deps.database.em().execute('select signing_secret from offer');
  expect(JSON.stringify(sealed)).not.toContain(second.signingSecret);
  expect((await set(false)).signingSecret).toBeNull();
  expect(await shop.codeFrom('203.0.113.1')).toBe('CONVERSION_RECORDED');
});
