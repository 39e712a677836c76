import { createServer } from 'node:net';
import { once } from 'node:events';
import { testDialect } from '@trackside/server/testing/test-places';
import { verdictMessage, verdictRegistry } from '@trackside/core';
import { describe, expect, test } from 'vitest';
import { faultsOf, faultsOfForm } from './checks/check-answer.ts';
import type { Expected } from './checks/expect-answer.ts';
import { filesWith } from './checks/fuzz-database.ts';
import { createLedger } from './checks/ledger.ts';
import { wrongs } from './checks/wrongs.ts';
import { openFuzzServer } from './fuzz-server.ts';
import { runFuzz } from './run-fuzz.ts';
import { keptConnection } from './wire/kept-connection.ts';
import type { WireAnswer } from './wire/read-answers.ts';

const seed = 20_300_101;

/** What no request of these can be answered by: no offer checks senders, and nothing is overloaded. */
const unseen = ['IP_NOT_ALLOWED', 'SIGNATURE_INVALID', 'OVERLOADED'];

/** Each of them is sent to both databases; the long run goes to SQLite. */
const requests = { sqlite: 10_000, postgres: 2000 }[testDialect];

test(`${requests} mutated requests: each is answered as core decides, and the database agrees row by row`, async () => {
  await using server = await openFuzzServer();
  const { codes, faults, rows, sent } = await runFuzz(server, { count: requests, seed });
  expect(faults).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(requests);
  // It went everywhere, or it proves little.
  const expected = Object.keys(verdictRegistry).filter((code) => !unseen.includes(code));
  expect([...codes.keys()].toSorted()).toEqual(expected.toSorted());
  expect(rows).toBeGreaterThan(requests / 2);
  expect(codes.get('CONVERSION_RECORDED')).toBeGreaterThan(requests / 20);
  expect(codes.get('EVENT_RECORDED')).toBeGreaterThan(requests / 100);
}, 300_000);

describe('controls: a server that is wrong is found out', () => {
  const { flipped, lost, leaked } = wrongs[testDialect];

  test.each([
    ['a conversion that is answered but not kept', lost, 'without a row in conversion'],
    ['rows with another code than was answered', flipped, 'has CONVERSION_DUPLICATE'],
    ['a token that is kept in the clear', leaked, 'a token is in click.sub1'],
  ])(
    '%s',
    async (_name, statements, fault) => {
      await using server = await openFuzzServer();
      await server.database.run(statements);
      const { faults } = await runFuzz(server, { count: 320, seed });
      expect(faults.join('\n')).toContain(fault);
    },
    120_000,
  );

  test('a server that never answers', async () => {
    const silent = createServer((socket) => socket.resume());
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const connection = keptConnection(`http://127.0.0.1:${port}`, 50);
    const packets = [Buffer.from('GET /?secure=a HTTP/1.1\r\nHost: a\r\n\r\n')];
    expect(await connection.exchange({ packets, bodiless: [false] })).toEqual([]);
    connection.close();
    silent.close();
  });
});

const held: Expected = {
  codes: ['EVENT_UNKNOWN'],
  shape: 'json',
  judged: {
    kept: true,
    redacted: 'transaction_id=t',
    transactionId: 't',
    verdict: {
      verdict: 'held',
      code: 'EVENT_UNKNOWN',
      message: verdictMessage('EVENT_UNKNOWN'),
      transactionId: 't',
      event: null,
      revenue: null,
      payout: null,
      saleAmount: null,
      currency: null,
      effect: null,
      warnings: [],
    },
  },
};

function answerWith(
  changes: {
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Readonly<Record<string, unknown>>;
  } = {},
): WireAnswer {
  return {
    status: changes.status ?? 202,
    headers: new Map(
      Object.entries({
        'postback-code': 'EVENT_UNKNOWN',
        'postback-verdict': 'held',
        'content-type': 'application/json; charset=utf-8',
        ...changes.headers,
      }),
    ),
    body: JSON.stringify({
      verdict: 'held',
      code: 'EVENT_UNKNOWN',
      message: verdictMessage('EVENT_UNKNOWN'),
      postback_id: 'p1',
      transaction_id: 't',
      event: null,
      warnings: [],
      ...changes.body,
    }),
  };
}

describe('the check of an answer', () => {
  test('finds nothing in a right one', () => {
    expect(faultsOf(answerWith(), held)).toEqual([]);
  });

  test.each([
    ['another code', { headers: { 'postback-code': 'EVENT_MISMATCH' } }],
    ['no code', { headers: { 'postback-code': '' } }],
    ['a code of nobody', { headers: { 'postback-code': 'toString' } }],
    ['another verdict', { headers: { 'postback-verdict': 'recorded' } }],
    ['another status', { status: 200 }],
    ['a failure', { status: 500 }],
    ['another code in the body', { body: { code: 'EVENT_MISMATCH' } }],
    ['no id', { body: { postback_id: null } }],
    ['another click', { body: { transaction_id: 'u' } }],
    ['an event', { body: { event: { id: 1, name: 'purchase' } } }],
    ['a picture', { headers: { 'content-type': 'image/gif' } }],
  ])('finds %s', (_name, changes) => {
    expect(faultsOf(answerWith(changes), held)).not.toEqual([]);
  });

  test('finds an id where there was no valid token', () => {
    const { judged } = held;
    const unkept = judged === null ? null : { ...judged, kept: false };
    expect(faultsOf(answerWith(), { ...held, judged: unkept })).not.toEqual([]);
  });

  test('knows the form alone where nothing is known of the request', () => {
    expect(faultsOfForm(answerWith({ body: { transaction_id: 'u' } }))).toEqual([]);
    expect(faultsOfForm(answerWith({ status: 503 }))).not.toEqual([]);
  });
});

describe('the check of the rows', () => {
  const click = `fz${'0'.repeat(30)}`;
  const row = {
    id: 'p1',
    code: 'EVENT_UNKNOWN',
    verdict: 'held',
    raw: `transaction_id=${click}`,
  } as const;
  const promised = { code: row.code, raw: row.raw };

  test('finds nothing where every answer has its row', () => {
    const ledger = createLedger();
    ledger.promise('p1', promised);
    ledger.promiseUnnamed(promised);
    expect(ledger.settle([row, { ...row, id: 'p2' }])).toEqual([]);
    expect(ledger.unsettled()).toEqual([]);
  });

  test.each([
    ['a row with another code', { ...row, code: 'EVENT_MISMATCH' }],
    ['a row with a verdict that is not its code’s', { ...row, verdict: 'recorded' }],
    ['a row with another text', { ...row, raw: 'transaction_id=u' }],
    ['a row that nobody was told of', { ...row, id: 'p2' }],
  ])('finds %s', (_name, found) => {
    const ledger = createLedger();
    ledger.promise('p1', promised);
    expect(ledger.settle([found])).toHaveLength(1);
  });

  test('finds an answer without a row, and a picture without one', () => {
    const ledger = createLedger();
    ledger.promise('p1', promised);
    ledger.promiseUnnamed(promised);
    expect(ledger.unsettled()).toHaveLength(2);
  });

  test('lets a row be whose sender was gone before the answer', () => {
    const ledger = createLedger();
    ledger.abandon(click);
    expect(ledger.settle([row])).toEqual([]);
  });
});

test('the search for a token finds one that is there', async () => {
  await using server = await openFuzzServer();
  const { location, account } = server;
  expect(await filesWith(location, account.globalSecure)).toEqual([]);
  // As a visitor's link may hold it, it is kept as it came.
  const link = `${server.url}/click?offer_id=1&sub1=${account.globalSecure}`;
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(302);
  expect(await filesWith(location, account.globalSecure)).not.toEqual([]);
});
