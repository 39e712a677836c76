import { parsePostback } from '@trackside/core';
import { expect, test } from 'vitest';
import { forgetChanges } from '../../testing/break-tables.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { createSettingsCache } from '../settings/settings-cache.ts';
import { openIngest } from '../testing/open-ingest.ts';
import { writeJobs } from '../writer/write-jobs.ts';
import { loadFacts } from './load-facts.ts';

/** A writer whose statements are counted, and clicks of two affiliates to send postbacks for. */
async function openCounted() {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  await ingest.event(id, 'buy', { allowMultiple: true });
  const transact = ingest.database.transact;
  const currentSettings = createSettingsCache(ingest.vault);
  let made = 0;
  /** Writes one batch: a conversion and an event each; the statements that it took. */
  const writeBatch = async (affiliates: readonly string[]): Promise<readonly string[]> => {
    const queries: string[] = [];
    for (const affiliate of affiliates) {
      const click = await ingest.click(id, `click-${(made += 1)}`, affiliate);
      const query = `secure=${secure}&transaction_id=${click}`;
      queries.push(query, `${query}&event_name=buy&order_id=1`);
    }
    const statements: string[] = [];
    await transact(async (raw) => {
      const sql: Sql = {
        ...raw,
        one: (text, ...values) => (statements.push(text), raw.one(text, ...values)),
        all: (text, ...values) => (statements.push(text), raw.all(text, ...values)),
        run: (text, ...values) => (statements.push(text), raw.run(text, ...values)),
      };
      const jobs = queries.map((query) => ({
        kind: 'postback' as const,
        id: `p${(made += 1)}`,
        receivedAt: ingest.time.now,
        route: 'postback' as const,
        sender: { address: '192.0.2.1', signed: null },
        parsed: parsePostback({ query }),
        secret: secure,
      }));
      return writeJobs(sql, jobs, { currentSettings, loadFacts, now: ingest.time.now });
    });
    return statements;
  };
  const own = async (affiliate: string, goal: number, value: string) => {
    await ingest.rows(
      `insert into affiliate (id, name, note, created_at) values (?, '', '', 0)
        on conflict do nothing returning 1`,
      [affiliate],
    );
    await ingest.rows(
      `insert into affiliate_payout values (?, ?, ?, 'CPA', ?)
        on conflict (offer_id, affiliate_id, goal)
          do update set payout_value = excluded.payout_value returning 1`,
      [id, affiliate, goal, value],
    );
  };
  const paid = () =>
    ingest.rows<{ payout: string }>(`select payout, own_payout from conversion
      union all select payout, own_payout from event_record order by 1, 2`);
  return { ...ingest, writeBatch, own, paid };
}

test('costs a batch no statement more, with own payouts or without', async () => {
  await using counted = await openCounted();
  const both = ['seven', 'eight'];
  await counted.writeBatch(both);
  const plain = await counted.writeBatch(both);
  await counted.own('seven', 0, '2');
  await counted.own('seven', 1, '3');
  const first = await counted.writeBatch(both);
  expect(first.filter((text) => text.includes('affiliate_payout'))).toHaveLength(1);
  const later = await counted.writeBatch(both);
  expect(later).toEqual(plain);
  expect(later.filter((text) => text.includes('affiliate_payout'))).toEqual([]);
});

test('a payout that was changed counts from the next batch on, and the record keeps its rule', async () => {
  await using counted = await openCounted();
  await counted.own('seven', 0, '2');
  await counted.writeBatch(['seven']);
  await counted.own('seven', 0, '4');
  await counted.own('seven', 1, '3');
  await counted.writeBatch(['seven', 'eight']);
  const rule = (value: string) => JSON.stringify({ type: 'CPA', value });
  expect(await counted.paid()).toEqual([
    { payout: '0', own_payout: null },
    { payout: '0', own_payout: null },
    { payout: '100', own_payout: null },
    { payout: '200', own_payout: rule('2') },
    { payout: '300', own_payout: rule('3') },
    { payout: '400', own_payout: rule('4') },
  ]);
});

test('control: without its version a changed payout would not be seen', async () => {
  await using counted = await openCounted();
  await counted.own('seven', 0, '2');
  await counted.writeBatch(['seven']);
  await forgetChanges(counted.rows, 'affiliate_payout');
  await counted.own('seven', 0, '4');
  await counted.writeBatch(['seven']);
  expect((await counted.paid()).map(({ payout }) => payout)).not.toContain('400');
});
