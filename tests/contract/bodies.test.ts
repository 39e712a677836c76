import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const formType = 'application/x-www-form-urlencoded';

async function fields(): Promise<Record<string, string>> {
  return { secure: world.offer.secure, transaction_id: await world.click() };
}

test.each([formType, `${formType}; charset=UTF-8`])('reads a form (%s)', async (type) => {
  const { secure = '', transaction_id: id = '' } = await fields();
  const { body } = await world.post(`secure=${secure}&transaction_id=${id}`, {
    'content-type': type,
  });
  expect(body).toMatchObject({ code: 'CONVERSION_RECORDED', transaction_id: id });
});

test('reads multipart fields', async () => {
  const data = new FormData();
  for (const [name, value] of Object.entries(await fields())) data.set(name, value);
  const response = await fetch(world.url, { method: 'POST', body: data });
  expect(response.headers.get('postback-code')).toBe('CONVERSION_RECORDED');
});

test('reads a flat JSON object, its long numbers digit by digit', async () => {
  const transactionId = '12345678901234567890123';
  await world.rows(
    `insert into click (transaction_id, offer_id, test, created_at)
      values ('${transactionId}', ${world.offer.id}, 0, 0) returning 1`,
  );
  const { body } = await world.post(
    `{"secure":"${world.offer.secure}","transaction_id":${transactionId},"event_id":null}`,
    { 'content-type': 'application/json' },
  );
  expect(body).toMatchObject({ code: 'CONVERSION_RECORDED', transaction_id: transactionId });
});

test('takes query and body for one list', async () => {
  const { secure = '', transaction_id: id = '' } = await fields();
  const type = { 'content-type': formType };
  const twice = await world.post(
    `transaction_id=${id}`,
    type,
    `?secure=${secure}&transaction_id=${id}`,
  );
  expect(twice.body.code).toBe('PARAMETER_REPEATED');
  const once = await world.post(`transaction_id=${id}`, type, `?secure=${secure}`);
  expect(once.body.code).toBe('CONVERSION_RECORDED');
});

test('keeps what a body said, without the token', async () => {
  const { body } = await world.post(
    JSON.stringify({ secure: world.offer.secure, transaction_id: 'nobody', 'my note': 'a&b' }),
    { 'content-type': 'application/json' },
  );
  const [row] = (await world.api.postbacks.list.query({ transactionId: 'nobody' })).items;
  expect(row?.id).toBe(body.postback_id);
  expect(row?.parameters).toEqual([
    { name: 'transaction_id', value: 'nobody' },
    { name: 'my note', value: 'a&b' },
  ]);
});

const boundary = 'multipart/form-data; boundary=edge';

test.each([
  ['nested JSON', 'application/json', '{"event_id":{"a":1}}'],
  ['a JSON list', 'application/json', '[]'],
  ['malformed JSON', 'application/json', '{"event_id":1'],
  ['JSON that is no UTF-8', 'application/json', Buffer.from('{"event_name":"\xff"}', 'latin1')],
  ['a form that is no UTF-8', formType, Buffer.from('event_name=\xff', 'latin1')],
  [
    'a multipart body that breaks off',
    boundary,
    '--edge\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
  ],
  ['a multipart body without a boundary', 'multipart/form-data', 'a=b'],
  [
    'a multipart field that is no UTF-8',
    boundary,
    Buffer.from(
      '--edge\r\nContent-Disposition: form-data; name="event_name"\r\n\r\n\xff\r\n--edge--\r\n',
      'latin1',
    ),
  ],
])('keeps %s as ENCODING_INVALID when the token stands in the query', async (_case, type, sent) => {
  const { secure = '', transaction_id: id = '' } = await fields();
  const { status, body } = await world.post(
    sent,
    { 'content-type': type },
    `?secure=${secure}&transaction_id=${id}`,
  );
  expect([status, body.code]).toEqual([400, 'ENCODING_INVALID']);
  const [row] = await world.rows(`select code from postback where id = '${body.postback_id}'`);
  expect(row).toEqual({ code: 'ENCODING_INVALID' });
});

test.each([
  ['text/plain', {}, 'a=b'],
  ['text/xml', {}, '<a/>'],
  ['application/json; charset=utf-16', {}, '{}'],
  [`${formType}; charset=iso-8859-1`, {}, 'a=b'],
  ['not a media type', {}, 'a=b'],
  [formType, { 'content-encoding': 'gzip' }, 'a=b'],
  [
    boundary,
    {},
    '--edge\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--edge--\r\n',
  ],
])('answers 415 to %s %j', async (type, headers, sent) => {
  const { status, headers: answered } = await world.post(
    Buffer.from(sent),
    { 'content-type': type, ...headers },
    `?secure=${world.offer.secure}&transaction_id=${await world.click()}`,
  );
  expect([status, answered.get('postback-code')]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
});
