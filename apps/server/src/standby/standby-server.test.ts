import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { parseConfig } from '../config.ts';
import { examine } from '../doctor/examine.ts';
import { createReportsService } from '../reports/create-reports-service.ts';
import { reportGroups } from '../reports/reports-service.ts';
import { postgresTest } from '../testing/dialect-tests.ts';
import { startTestServer } from '../testing/index.ts';
import { askPostgres } from '../testing/postgres/ask-postgres.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';
import { typeCommand } from '../testing/command/type-command.ts';
import { readPrimary } from './report-reads.ts';
import { end, freeze, type Pair, pauseReplay, startPair } from './testing/start-pair.ts';
import { judgesTime } from '../testing/judges-time.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair[Symbol.asyncDispose]());

/** A week up to tomorrow. */
const dateIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const span = { from: dateIn(-5), to: dateIn(2), timeZone: 'UTC' } as const;

/** A server that reads reports from the pair's standby, with an offer and a conversion. */
async function openShop(longestBehindMs = 30_000) {
  const made = await pair.createPlaces();
  const lines: string[] = [];
  const server = await startTestServer({
    places: made.places,
    reportsDatabaseUrl: made.standbyUrl.replace('@', ':canary@'),
    standbyLimits: { longestBehindMs, everyMs: 50 },
    logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
  });
  const { api, url } = server;
  const offer = await api.offers.create.mutate(offerSeed);
  await api.events.create.mutate({ offerId: offer.id, ...eventSeed });
  const convert = async (affiliateId: string) => {
    const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id, affiliateId });
    const sent = { secure: offer.secure, transaction_id: transactionId };
    expect(await sendPostback(url, sent)).toBe('CONVERSION_RECORDED');
    await sendPostback(url, { ...sent, event_id: 1, sale_amount: '20.05' });
  };
  const get = async (path: string, query: Record<string, string>) => {
    const response = await fetch(`${url}${path}?${new URLSearchParams(query).toString()}`, {
      headers: { authorization: `Bearer ${server.adminToken}` },
    });
    const behind = response.headers.get('trackside-behind-seconds');
    return { text: await response.text(), behind: behind === null ? null : Number(behind) };
  };
  const report = async () => {
    const input = JSON.stringify({ ...span, groupBy: 'offer' });
    const { text, behind } = await get('/trpc/reports.summary', { input });
    const answer: { result: { data: { conversions: number }[] } } = JSON.parse(text);
    return { behind, conversions: answer.result.data[0]?.conversions ?? 0 };
  };
  const exported = async (what: string) => {
    const input = what === 'report' ? { ...span, groupBy: 'affiliate' } : {};
    const { text, behind } = await get('/export', {
      what,
      format: 'json',
      input: JSON.stringify(input),
    });
    const rows: unknown[] = JSON.parse(text);
    return { rows: rows.length, behind };
  };
  const metric = async (name: string) => {
    const { text } = await get('/metrics', {});
    return Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    );
  };
  await convert('first');
  await vi.waitFor(
    async () => expect(await report()).toMatchObject({ behind: 1, conversions: 1 }),
    {
      timeout: 10_000,
    },
  );
  return { ...made, ...server, lines, convert, report, exported, metric };
}

postgresTest('reports and exports may be seconds old, and nothing else is', async () => {
  await using shop = await openShop();
  const { api, report, exported } = shop;
  await using _ = await pauseReplay(pair.standby);
  await shop.convert('second');
  // From the standby: without what was written since.
  expect(await report()).toMatchObject({ conversions: 1, behind: expect.any(Number) });
  for (const what of ['postbacks', 'conversions', 'eventRecords', 'report']) {
    const { rows, behind } = await exported(what);
    expect([what, rows]).toEqual([what, what === 'postbacks' ? 2 : 1]);
    expect(behind).toBeGreaterThan(0);
  }
  // From the primary, with it.
  const { items } = await api.postbacks.list.query({ limit: 10 });
  expect(items).toHaveLength(4);
  expect((await api.conversions.list.query({ limit: 10 })).items).toHaveLength(2);
  expect((await api.affiliates.list.query()).items.map(({ id }) => id)).toContain('second');
});

postgresTest('says the same figures on both', async () => {
  await using shop = await openShop();
  for (const affiliate of ['a', 'b', 'a']) await shop.convert(affiliate);
  await vi.waitFor(async () => expect((await shop.report()).conversions).toBe(4));
  const atPrimary = createReportsService({ reportReads: readPrimary(shop.deps.database) });
  const atStandby = createReportsService({ reportReads: shop.deps.reportReads });
  for (const groupBy of reportGroups) {
    const question = { ...span, groupBy, compare: 'previous' } as const;
    const [here, there] = [await atPrimary.summary(question), await atStandby.summary(question)];
    if (!here.ok || !there.ok) throw new Error('Both answer');
    expect(there.value.behindMs).not.toBeNull();
    expect(here.value.behindMs).toBeNull();
    expect(there.value.rows).toEqual(here.value.rows);
    expect(there.value.rows.length).toBeGreaterThan(0);
  }
});

postgresTest('tells in log, metrics and doctor where reports are read', judgesTime, async () => {
  await using shop = await openShop(1500);
  const { report, metric, lines } = shop;
  const env = {
    TRACKSIDE_DATABASE_URL: shop.primaryUrl,
    TRACKSIDE_REPORTS_DATABASE_URL: shop.standbyUrl.replace('@', ':canary@'),
    TRACKSIDE_KEY_FOLDER: shop.places.keyFolder,
    TRACKSIDE_PUBLIC_URL: shop.url,
  };
  const diagnose = async () => {
    const findings = await examine(parseConfig(env), Date.now());
    expect(JSON.stringify(findings)).not.toContain('canary');
    return findings.find(({ name }) => name === 'standby');
  };
  const told = () => lines.filter((line) => line.includes('reports are read from the primary'));
  expect(await metric('trackside_standby_usable')).toBe(1);
  expect(await metric('trackside_standby_behind_seconds')).toBeLessThan(1.5);
  expect(await diagnose()).toMatchObject({ state: 'ok' });
  {
    await using _ = await pauseReplay(pair.standby);
    await shop.convert('second');
    await vi.waitFor(() => expect(told()).toHaveLength(1), 10_000);
    expect(await report()).toEqual({ conversions: 2, behind: null });
    expect(await metric('trackside_standby_usable')).toBe(0);
    expect(await metric('trackside_standby_behind_seconds')).toBeGreaterThan(1.5);
    expect(await diagnose()).toMatchObject({
      state: 'warning',
      message: expect.stringMatching(/lacks \d+ KiB of the log/u),
    });
  }
  await vi.waitFor(async () => expect((await report()).behind).not.toBeNull(), 10_000);
  {
    await using _ = await end(pair.standby);
    expect(await report()).toEqual({ conversions: 2, behind: null });
    await vi.waitFor(() => expect(told()).toHaveLength(2), 10_000);
    expect(await diagnose()).toMatchObject({
      state: 'problem',
      message: expect.stringMatching(/can't be read.*TRACKSIDE_REPORTS_DATABASE_URL/u),
    });
  }
  await vi.waitFor(async () => expect((await report()).behind).not.toBeNull(), 10_000);
  expect(told()).toHaveLength(2);
  for (const line of lines) expect(line).not.toContain('canary');
});

postgresTest('what waits for a standby that has frozen is read from the primary', async () => {
  await using shop = await openShop();
  {
    await using _ = await freeze(pair.standby);
    // Control: who asks the frozen one alone gets no answer.
    const alone = askPostgres(shop.standbyUrl, 'select 1').catch((error: unknown) => error);
    expect(await Promise.race([alone, sleep(500, 'none')])).toBe('none');
    expect(await shop.report()).toEqual({ conversions: 1, behind: null });
  }
  await vi.waitFor(async () => expect((await shop.report()).behind).not.toBeNull(), 10_000);
});

postgresTest(
  'a standby that is another database lets the server start, and is not read',
  async () => {
    const made = await pair.createPlaces();
    const neighbour = await pair.createPlaces();
    const lines: string[] = [];
    await using server = await startTestServer({
      places: made.places,
      reportsDatabaseUrl: neighbour.standbyUrl,
      standbyLimits: { longestBehindMs: 30_000, everyMs: 50 },
      logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
    });
    const another = /is another database than the one in TRACKSIDE_DATABASE_URL .*leave it out/u;
    await vi.waitFor(() => expect(lines.some((line) => another.test(line))).toBe(true), 10_000);
    expect(await server.api.reports.summary.query({ ...span, groupBy: 'offer' })).toEqual([]);
    const env = {
      TRACKSIDE_DATABASE_URL: made.primaryUrl,
      TRACKSIDE_REPORTS_DATABASE_URL: neighbour.standbyUrl,
      TRACKSIDE_KEY_FOLDER: made.places.keyFolder,
    };
    const { out, code } = await typeCommand(made.places.keyFolder, ['doctor', '--json'], { env });
    expect([another.test(out), code]).toEqual([true, 1]);
  },
);
