import { expect, test } from 'vitest';
import type { Sql } from '../../db/transaction/sql.ts';
import { openIngest } from '../testing/open-ingest.ts';
import { createWriter } from './create-writer.ts';
import type { Job } from './jobs.ts';

/** Notes every statement that passes. */
function noting(sql: Sql, texts: string[]): Sql {
  return {
    ...sql,
    one: (text, ...values) => (texts.push(text), sql.one(text, ...values)),
    all: (text, ...values) => (texts.push(text), sql.all(text, ...values)),
    run: (text, ...values) => (texts.push(text), sql.run(text, ...values)),
    send: (text, ...values) => (texts.push(text), sql.send(text, ...values)),
  };
}

test('a batch adds to the totals once, and after everything else', async () => {
  await using ingest = await openIngest();
  const { now } = ingest.time;
  const offers = [];
  for (const name of ['early', 'late']) {
    const offer = await ingest.offer({ promoteEarlyEventsHours: 1 });
    await ingest.event(offer.id, name);
    offers.push({ ...offer, name, click: await ingest.click(offer.id, name) });
  }
  const sender = { address: '192.0.2.1', signed: null };
  const postback = (id: string, query: string): Job => ({
    kind: 'postback',
    id,
    receivedAt: now,
    route: 'postback',
    sender,
    input: { query },
  });
  // Each conversion promotes an event, and is followed by what must be decided after that.
  const jobs = offers.flatMap(({ id, secure, name, click }): Job[] => {
    const query = `secure=${secure}&transaction_id=${click}`;
    const made = { transactionId: `new ${name}`, offerId: id, affiliateId: null, subs: [] };
    return [
      postback(`${name}-1`, `${query}&event_name=${name}`),
      postback(`${name}-2`, query),
      postback(`${name}-3`, query),
      {
        kind: 'click',
        click: { ...made, externalTransactionId: null, test: false, createdAt: now },
      },
    ];
  });
  const texts: string[] = [];
  const writer = createWriter({
    transact: (work) => ingest.database.transact((sql) => work(noting(sql, texts))),
    vault: ingest.vault,
  });
  const write = (given: readonly Job[]) =>
    writer.write({ jobs: given, waitingSince: Date.now(), now });
  // The first batch of an hour may add the hours before it to their days.
  await write([postback('first', `secure=${offers[0]?.secure}&transaction_id=unknown`)]);
  texts.length = 0;
  const { results } = await write(jobs);
  const codes = results.flatMap((result) =>
    result.kind === 'done' ? (result.outcome?.code ?? []) : result.kind,
  );
  const each = ['CONVERSION_REQUIRED', 'CONVERSION_RECORDED', 'CONVERSION_DUPLICATE'];
  expect(codes).toEqual([...each, ...each]);
  const tables = texts.map(
    (text) => /^insert (?:or rollback )?into (\w+_total|total_change) /u.exec(text)?.[1],
  );
  const counting =
    ingest.database.dialect === 'sqlite'
      ? ['quarter_hour_total', 'goal_total', 'affiliate_total']
      : ['total_change'];
  expect(tables.filter((table) => table !== undefined)).toEqual(counting);
  const begun = tables.findIndex((table) => table !== undefined);
  const others = texts.slice(begun).filter((text) => !/total/u.test(text));
  expect(others).toEqual([]);
  expect(
    await ingest.rows(
      'select sum(clicks) as n, sum(conversions) as c, sum(events) as e, sum(held) as h from quarter_hour_total',
    ),
  ).toEqual([{ n: 2, c: 2, e: 2, h: 1 }]);
});
