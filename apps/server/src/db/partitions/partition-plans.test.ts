import { expect } from 'vitest';
import { parsePostback } from '@trackside/core';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { sqlLiteral } from '../../ingest/testing/sql-literal.ts';
import { loadFacts } from '../../ingest/judge/load-facts.ts';
import { createSettingsCache } from '../../ingest/settings/settings-cache.ts';
import { writeJobs } from '../../ingest/writer/write-jobs.ts';
import { replayPostback } from '../../postbacks/replay-postback.ts';
import { createIdMaker } from '../../ports/time-ordered-id.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { postgresTest } from '../../testing/dialect-tests.ts';
import { onServer } from '../../testing/test-places.ts';
import { numberedPlaces } from '../postgres/numbered-places.ts';
import type { Sql, SqlParameter } from '../transaction/sql.ts';
import { makePartitionsAhead } from './start-partitions.ts';
import { dayMs } from './time-span.ts';

const here = ['postback_20300102'];

type Asked = readonly [text: string, values: readonly SqlParameter[]];

/** Notes every statement about the postbacks that passes, with its values. */
function noting(sql: Sql, asked: Asked[]): Sql {
  const note = (text: string, values: readonly SqlParameter[]) => {
    if (/\bpostback\b/u.test(text)) asked.push([text, values]);
  };
  return {
    ...sql,
    one: (text, ...values) => (note(text, values), sql.one(text, ...values)),
    all: (text, ...values) => (note(text, values), sql.all(text, ...values)),
    run: (text, ...values) => (note(text, values), sql.run(text, ...values)),
    send: (text, ...values) => (note(text, values), sql.send(text, ...values)),
  };
}

/** The partitions that a statement looks into when it is run by the plan that serves all its values. */
async function touched(sql: Sql, [text, values]: Asked): Promise<string[]> {
  await sql.run('set local plan_cache_mode = force_generic_plan');
  await sql.run('set local enable_seqscan = off');
  const name = `asked_${Math.abs(text.length * 31 + values.length)}`;
  await sql.run(`prepare ${name} as ${numberedPlaces(text)}`);
  const places = values.map(sqlLiteral).join(', ');
  const steps = await sql.all<{ readonly 'QUERY PLAN': string }>(
    `explain (analyze, costs off, timing off, summary off) execute ${name}${places === '' ? '' : `(${places})`}`,
  );
  await sql.run(`deallocate ${name}`);
  return steps.flatMap((step) => {
    const line = step['QUERY PLAN'];
    const [, place] = /Scan.* on (postback_(?:default|\d{8}))\b/u.exec(line) ?? [];
    return place === undefined || line.includes('never executed') ? [] : [place];
  });
}

async function openWide() {
  const ingest = await openIngest();
  const database = onServer(ingest.database);
  await makePartitionsAhead({ database, clock: ingest.clock, days: 1 });
  ingest.time.now += dayMs;
  await makePartitionsAhead({ database, clock: ingest.clock, days: 1 });
  return { ...ingest, database };
}

postgresTest(
  'an insert lands in one partition, and the look-ups of a verdict read no other',
  async () => {
    await using ingest = await openWide();
    const { id, secure } = await ingest.offer();
    await ingest.event(id, 'buy');
    const transaction_id = await ingest.click(id);
    const makeId = createIdMaker(ingest.clock, secureRandomBytes);
    const now = ingest.time.now;
    const job = (query: string) => ({
      kind: 'postback' as const,
      id: makeId(),
      receivedAt: now,
      route: 'postback' as const,
      sender: { address: '192.0.2.1', signed: null },
      parsed: parsePostback({ query }),
      secret: secure,
    });
    const query = `secure=${secure}&transaction_id=${transaction_id}`;
    const currentSettings = createSettingsCache(ingest.vault);
    const asked: Asked[] = [];
    const outcomes = await ingest.database.transact(async (raw) => {
      const sql = noting(raw, asked);
      return writeJobs(sql, [job(query), job(`${query}&event_name=buy`), job(query)], {
        currentSettings,
        loadFacts,
        now,
      });
    });
    expect(outcomes.map((outcome) => outcome?.code)).toEqual([
      'CONVERSION_RECORDED',
      'EVENT_RECORDED',
      'CONVERSION_DUPLICATE',
    ]);
    const places = await ingest.rows(
      'select distinct tableoid::regclass::text as place from postback',
    );
    expect(places).toEqual(here.map((place) => ({ place })));
    // Nothing but the insert speaks of the raw postbacks.
    expect(asked.map(([text]) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      'insert into postback',
    ]);
  },
);

postgresTest('who names the id looks into one partition', async () => {
  await using ingest = await openWide();
  const { secure } = await ingest.offer();
  const { body } = await ingest.send({ secure, transaction_id: 'nobody' });
  const id = String(body['postback_id']);
  await ingest.database.transact(async (sql) => {
    const number = (await sql.one<{ number: number }>('select number from postback'))?.number ?? 0;
    expect(await touched(sql, ['select number from postback where id = ?', [id]])).toEqual(here);
    const among = 'select number from postback where id in (?, ?)';
    expect(new Set(await touched(sql, [among, [id, id]]))).toEqual(new Set(here));
    // Control: by its number alone it is looked for in all of them.
    const byNumber = await touched(sql, ['select id from postback where number = ?', [number]]);
    expect(byNumber.length).toBeGreaterThan(3);
  });
});

postgresTest(
  'a replay reads its postback in one partition, and writes the verdict there',
  async () => {
    await using ingest = await openWide();
    const { id: offerId, secure } = await ingest.offer();
    const { body } = await ingest.send({ secure, transaction_id: 'late' });
    await ingest.click(offerId, 'late');
    const asked: Asked[] = [];
    const currentSettings = createSettingsCache(ingest.vault);
    const replayed = await ingest.database.transact(async (raw) => {
      const sql = noting(raw, asked);
      const replay = {
        id: String(body['postback_id']),
        corrections: {},
        caller: ingest.people.Ann,
      };
      const settings = await currentSettings(sql);
      return replayPostback(sql, replay, { settings, loadFacts, now: ingest.time.now });
    });
    expect(replayed).toMatchObject({
      ok: true,
      value: { verdict: { code: 'CONVERSION_RECORDED' } },
    });
    expect(asked.map(([text]) => text.split(' ')[0])).toEqual(['select', 'update']);
    await ingest.database.transact(async (sql) => {
      for (const one of asked) expect(await touched(sql, one)).toEqual(here);
    });
  },
);
