import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { openIngest, type OfferSeed } from '../testing/open-ingest.ts';

const secret = 'the-signing-secret-of-an-offer';

async function openShop(seed: OfferSeed) {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer(seed);
  const transactionId = await ingest.click(id);
  const send = async (
    query: string,
    given: {
      readonly from?: string;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    } = {},
  ) => {
    const { body, from = '192.0.2.1', headers = {} } = given;
    const response = await ingest.app.inject({
      method: body === undefined ? 'GET' : 'POST',
      url: `/?${query}`,
      remoteAddress: from,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    const answer: { postback_id: string | null } = response.json();
    return {
      code: String(response.headers['postback-code']),
      status: response.statusCode,
      id: answer.postback_id ?? '',
    };
  };
  const replay = async (postbackId: string, corrections = {}) => {
    const replayed = await ingest.postbacks.replay(postbackId, corrections, ingest.people.Ann);
    return replayed.ok ? replayed.value.code : replayed.error;
  };
  const query = `secure=${secure}&transaction_id=${transactionId}`;
  return { ...ingest, id, secure, transactionId, query, send, replay };
}

/** Signs as a sender does that knows only what the document says. */
function signed(method: string, target: string, { body = '', at = Date.UTC(2030, 0, 1) } = {}) {
  const timestamp = String(Math.floor(at / 1000));
  const text = `${timestamp}\n${method}\n${target}\n${body}`;
  const signature = `v1=${createHmac('sha256', secret).update(text).digest('hex')}`;
  return { 'trackside-timestamp': timestamp, 'trackside-signature': signature };
}

const allowed = { allowedIpRanges: ['192.0.2.0/24', '2001:db8::/32'] };

test.each([
  ['192.0.2.77', 'CONVERSION_RECORDED'],
  ['::ffff:192.0.2.77', 'CONVERSION_RECORDED'],
  ['2001:db8::9', 'CONVERSION_RECORDED'],
  ['198.51.100.1', 'IP_NOT_ALLOWED'],
  ['2001:db9::9', 'IP_NOT_ALLOWED'],
])('a postback from %s is answered %s', async (from, expected) => {
  await using shop = await openShop(allowed);
  expect(await shop.send(shop.query, { from })).toMatchObject({ code: expected });
});

test('control: an offer without ranges takes every address', async () => {
  await using shop = await openShop({});
  expect(await shop.send(shop.query, { from: '198.51.100.1' })).toMatchObject({ status: 200 });
});

test('refuses with 403, keeps the postback and the address, and shows it', async () => {
  await using shop = await openShop(allowed);
  const { status, id } = await shop.send(shop.query, { from: '198.51.100.1' });
  expect(status).toBe(403);
  expect(await shop.shown(id)).toMatchObject({
    code: 'IP_NOT_ALLOWED',
    senderAddress: '198.51.100.1',
    replayable: true,
  });
  const fine = await shop.send(shop.query);
  expect(await shop.shown(fine.id)).toMatchObject({ senderAddress: null });
});

test('stands between the token and the form of the click id', async () => {
  await using shop = await openShop(allowed);
  const from = '198.51.100.1';
  const code = async (query: string) => (await shop.send(query, { from })).code;
  expect(await code(`secure=nobody&transaction_id=${shop.transactionId}`)).toBe('SECURE_INVALID');
  expect(await code(`secure=${shop.secure}&transaction_id=%zz`)).toBe('ENCODING_INVALID');
  expect(await code(`secure=${shop.secure}`)).toBe('IP_NOT_ALLOWED');
  expect(await code(`secure=${shop.secure}&transaction_id=REPLACE`)).toBe('IP_NOT_ALLOWED');
  expect(await code(`secure=${shop.secure}&transaction_id=unknown`)).toBe('IP_NOT_ALLOWED');
});

test('asks for the click’s offer where the token is global', async () => {
  await using shop = await openShop(allowed);
  const secure = await shop.token(null, 'global-token-0123456789');
  const from = '198.51.100.1';
  const code = async (click: string) =>
    (await shop.send(`secure=${secure}&transaction_id=${click}`, { from })).code;
  expect(await code(shop.transactionId)).toBe('IP_NOT_ALLOWED');
  expect(await code('unknown')).toBe('TRANSACTION_UNKNOWN');
  const { id } = await shop.offer();
  expect(await code(await shop.click(id))).toBe('CONVERSION_RECORDED');
});

test('a replay is judged by the address at receipt and the ranges of today', async () => {
  await using shop = await openShop(allowed);
  const { id } = await shop.send(shop.query, { from: '198.51.100.1' });
  expect(await shop.replay(id)).toBe('IP_NOT_ALLOWED');
  await shop.rows(`update offer set allowed_ip_ranges = '["198.51.100.0/24"]'`);
  expect(await shop.replay(id)).toBe('CONVERSION_RECORDED');
});

test('a wrong form does not carry a stranger past the check when it is replayed', async () => {
  await using shop = await openShop(allowed);
  const { id, code } = await shop.send(`secure=${shop.secure}&transaction_id=%zz`, {
    from: '198.51.100.1',
  });
  expect(code).toBe('ENCODING_INVALID');
  const corrections = { transaction_id: shop.transactionId };
  expect(await shop.replay(id, corrections)).toBe('IP_NOT_ALLOWED');
});

test('takes what is signed as the document says, by GET and by POST', async () => {
  await using shop = await openShop({ signingSecret: secret });
  const url = `/?${shop.query}`;
  expect(await shop.send(shop.query, { headers: signed('GET', url) })).toMatchObject({
    code: 'CONVERSION_RECORDED',
  });
  const body = `event_name=nothing`;
  const headers = {
    ...signed('POST', url, { body }),
    'content-type': 'application/x-www-form-urlencoded',
  };
  expect(await shop.send(shop.query, { body, headers })).toMatchObject({ code: 'EVENT_UNKNOWN' });
  expect(await shop.send(shop.query, { body: `${body}2`, headers })).toMatchObject({
    code: 'SIGNATURE_INVALID',
    status: 403,
  });
});

test('refuses what is not signed, signed for something else, or too old', async () => {
  await using shop = await openShop({ signingSecret: secret });
  const url = `/?${shop.query}`;
  const old = shop.time.now - 300_001;
  for (const headers of [
    {},
    signed('POST', url),
    signed('GET', `${url}&order_id=1`),
    signed('GET', url, { at: old - 1000 }),
    { ...signed('GET', url), 'trackside-signature': `v1=${'0'.repeat(64)}` },
  ]) {
    expect(await shop.send(shop.query, { headers })).toMatchObject({ code: 'SIGNATURE_INVALID' });
  }
  expect(await shop.rows('select * from conversion')).toEqual([]);
});

test('control: an offer that asks for no signature takes what bears a wrong one', async () => {
  await using shop = await openShop({});
  const headers = signed('GET', '/nothing');
  expect(await shop.send(shop.query, { headers })).toMatchObject({ status: 200 });
});

test('a replay keeps the outcome that the signature had at receipt', async () => {
  await using shop = await openShop({ signingSecret: secret });
  const url = `/?secure=${shop.secure}&transaction_id=unknown`;
  const good = await shop.send(url.slice(2), { headers: signed('GET', url) });
  const bad = await shop.send(url.slice(2));
  expect([good.code, bad.code]).toEqual(['TRANSACTION_UNKNOWN', 'SIGNATURE_INVALID']);
  shop.time.now += 86_400_000;
  const corrections = { transaction_id: shop.transactionId };
  expect(await shop.replay(bad.id, corrections)).toBe('SIGNATURE_INVALID');
  expect(await shop.replay(good.id, corrections)).toBe('CONVERSION_RECORDED');
  await shop.rows('update offer set signing_secret = null');
  expect(await shop.replay(bad.id, corrections)).toBe('CONVERSION_DUPLICATE');
});

test('the address comes before the signature', async () => {
  await using shop = await openShop({ ...allowed, signingSecret: secret });
  expect(await shop.send(shop.query, { from: '198.51.100.1' })).toMatchObject({
    code: 'IP_NOT_ALLOWED',
  });
  expect(await shop.send(shop.query)).toMatchObject({ code: 'SIGNATURE_INVALID' });
});
