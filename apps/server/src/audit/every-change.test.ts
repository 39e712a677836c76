import { expect, test, vi } from 'vitest';
import { z } from 'zod/mini';
import type { ApiClient } from '../testing/api-client.ts';
import { procedures } from '../testing/ask.ts';
import { startTestServer } from '../testing/index.ts';
import { eventSeed, offerSeed, sendPostback } from '../testing/seed.ts';

/** Mutations that write nothing into the log of changes, each with its reason. */
const unwritten: Readonly<Record<string, string>> = {
  'postbacks.previewRepair': 'It only tries, and takes all of it back.',
  'alerts.dismiss': 'An alert itself says who dismissed it, and when.',
  'alerts.webhooks.test': 'It sends a message that nothing has happened, and changes nothing.',
  'clicks.create': 'It is traffic, as a visitor’s click is, and changes no setting.',
  'tests.remove': 'A test leaves no trace (contract, section 5), and so does its removal.',
};

interface World {
  readonly api: ApiClient;
  readonly held: readonly string[];
  readonly recorded: string;
}

const hook = 'https://hooks.example.com/secret-path';
const imported =
  'kind,name,currency,destination_url,revenue_type,payout_type\noffer,New,EUR,https://a.example/,None,None\n';
const none = { type: 'None' } as const;

/** A change by each mutation, in this order, after which the log must say it. */
const acts: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
  'offers.create': ({ api }) => api.offers.create.mutate(offerSeed),
  'offers.update': ({ api }) => api.offers.update.mutate({ id: 1, name: 'Store' }),
  'offers.archive': ({ api }) => api.offers.archive.mutate({ id: 1 }),
  'offers.rotateSecure': ({ api }) => api.offers.rotateSecure.mutate({ id: 1, keepOldForHours: 1 }),
  'offers.allowPlatform': ({ api }) =>
    api.offers.allowPlatform.mutate({ id: 1, platform: 'appsflyer' }),
  'offers.setSigning': ({ api }) => api.offers.setSigning.mutate({ id: 1, enabled: true }),
  'global.rotateSecure': ({ api }) => api.global.rotateSecure.mutate({ keepOldForHours: 1 }),
  'events.create': ({ api }) => api.events.create.mutate({ offerId: 1, ...eventSeed }),
  'events.update': ({ api }) => api.events.update.mutate({ id: 1, name: 'Buy' }),
  'events.archive': ({ api }) => api.events.archive.mutate({ id: 1 }),
  'postbacks.replay': ({ api, held }) => api.postbacks.replay.mutate({ id: held[0] ?? '' }),
  'postbacks.replayMany': ({ api, held }) =>
    api.postbacks.replayMany.mutate({
      ids: held.slice(1),
      corrections: { event_name: 'other' },
    }),
  'postbacks.repair': ({ api, held }) =>
    api.postbacks.repair.mutate({
      selection: { ids: held.slice(0, 1) },
      repair: { kind: 'createEvent', offerId: 1, event: { ...eventSeed, name: 'z' } },
    }),
  'postbacks.reverse': ({ api, recorded }) =>
    api.postbacks.reverse.mutate({ id: recorded, reason: 'fraud' }),
  'postbacks.undoReversal': ({ api, recorded }) =>
    api.postbacks.undoReversal.mutate({ id: recorded, reason: 'none' }),
  'postbacks.share': ({ api, recorded }) => api.postbacks.share.mutate({ id: recorded }),
  'postbacks.unshare': ({ api }) => api.postbacks.unshare.mutate({ shareId: 1 }),
  'access.tokens.create': ({ api }) =>
    api.access.tokens.create.mutate({ name: 'Ann', role: 'viewer' }),
  'access.tokens.update': ({ api }) => api.access.tokens.update.mutate({ id: 2, name: 'Anna' }),
  'access.tokens.revoke': ({ api }) => api.access.tokens.revoke.mutate({ id: 2 }),
  'access.invitations.create': ({ api }) =>
    api.access.invitations.create.mutate({ name: 'Ben', role: 'viewer' }),
  'access.invitations.revoke': ({ api }) => api.access.invitations.revoke.mutate({ id: 1 }),
  'affiliates.create': ({ api }) => api.affiliates.create.mutate({ id: '7', name: 'Seven' }),
  'affiliates.update': ({ api }) => api.affiliates.update.mutate({ id: '7', note: 'calls' }),
  'affiliates.archive': ({ api }) => api.affiliates.archive.mutate({ id: '7' }),
  'affiliates.setPayout': ({ api }) =>
    api.affiliates.setPayout.mutate({ affiliateId: '7', offerId: 1, payout: none }),
  'setup.import': ({ api }) =>
    api.setup.import.mutate({ text: imported, format: 'csv', dryRun: false }),
  'alerts.webhooks.create': ({ api }) => api.alerts.webhooks.create.mutate({ url: hook }),
  'alerts.webhooks.switch': ({ api }) => api.alerts.webhooks.switch.mutate({ id: 1, on: false }),
  'alerts.webhooks.remove': ({ api }) => api.alerts.webhooks.remove.mutate({ id: 1 }),
};

/** What the log calls a change of many postbacks, or of what they need, the newest first. */
const writtenAs: Readonly<Record<string, readonly string[]>> = {
  'postbacks.replayMany': ['postbacks.replay', 'postbacks.replay'],
  'postbacks.repair': ['postbacks.replay', 'postbacks.repair'],
};

/** Mutations of which it is not known what the log says of them. */
const unknown = (paths: readonly string[]) =>
  paths.filter((path) => acts[path] === undefined && unwritten[path] === undefined);

const mutations = procedures.filter(({ kind }) => kind === 'mutation').map(({ path }) => path);

test('each mutation has a change here, or a reason why the log says nothing of it', () => {
  expect(mutations.length).toBeGreaterThan(15);
  expect(unknown(mutations)).toEqual([]);
  const named = [...Object.keys(acts), ...Object.keys(unwritten)];
  expect(named.toSorted()).toEqual(mutations.toSorted());
  // Control: a mutation that nobody has thought of is found.
  expect(unknown([...mutations, 'offers.destroy'])).toEqual(['offers.destroy']);
});

test('each change stands in the log: who, when, what, without a secret', async () => {
  let now = Date.UTC(2030, 0, 1);
  await using server = await startTestServer({ clock: () => now });
  const { api, url } = server;
  const { id: offerId } = await api.offers.create.mutate(offerSeed);
  const { secure } = await api.offers.get.query({ id: offerId });
  const { transactionId } = await api.clicks.create.mutate({ offerId });
  for (const event_name of ['x', 'y', 'z'])
    await sendPostback(url, { secure, transaction_id: transactionId, event_name });
  const held = (await api.postbacks.list.query()).items.map(({ id }) => id);
  expect(held).toHaveLength(3);
  await sendPostback(url, { secure, transaction_id: transactionId });
  const recorded = (await api.postbacks.list.query({ limit: 1 })).items[0]?.id ?? '';
  const answers = new Map<string, unknown>();
  for (const [path, act] of Object.entries(acts)) {
    const [before] = (await api.audit.list.query({ limit: 1 })).items;
    now += 1000;
    answers.set(path, await act({ api, held, recorded }));
    const { items } = await api.audit.list.query({ limit: 5 });
    const added = items.filter(({ id }) => id > (before?.id ?? 0));
    expect([path, added.map(({ action }) => action)]).toEqual([path, writtenAs[path] ?? [path]]);
    expect(added[0]).toMatchObject({
      at: new Date(now).toISOString(),
      actor: { id: 1, name: 'admin' },
    });
    expect([path, added[0]?.changes.length]).not.toEqual([path, 0]);
  }
  const { database, vault } = server.deps;
  const tokens = await database
    .em()
    .execute<{ readonly token: string }[]>('select token from secure_token');
  const secrets = [
    ...tokens.map(({ token }) => vault.open('secure-token', token)),
    ...secretsIn(answers),
    'secret-path',
  ];
  expect(secrets.length).toBeGreaterThan(7);
  const log = JSON.stringify(await api.audit.list.query({ limit: 200 }));
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

/** What the answers hold that only who asked may know. */
function secretsIn(answers: ReadonlyMap<string, unknown>): string[] {
  const secret = z.object({
    'offers.setSigning': z.object({ signingSecret: z.string() }),
    'access.tokens.create': z.object({ token: z.string() }),
    'alerts.webhooks.create': z.object({ secret: z.string() }),
    'postbacks.share': z.object({ url: z.string() }),
  });
  const found = secret.parse(Object.fromEntries(answers));
  return Object.values(found)
    .flatMap((answer) => Object.values(answer))
    .map((answer) => answer.split('/why/').at(-1) ?? answer);
}

test.each([
  ['clicks.create', async ({ api }: World) => api.clicks.create.mutate({ offerId: 1, test: true })],
  [
    'tests.remove',
    async ({ api }: World) =>
      api.tests.remove.mutate(await api.clicks.create.mutate({ offerId: 1, test: true })),
  ],
  ['alerts.webhooks.test', async ({ api }: World) => api.alerts.webhooks.test.mutate({ id: 1 })],
  [
    'alerts.dismiss',
    async ({ api }: World) =>
      // The watch looks every five seconds.
      vi.waitFor(
        async () => expect(await api.alerts.dismiss.mutate({ ids: [1] })).toEqual({ dismissed: 1 }),
        { timeout: 20_000, interval: 100 },
      ),
  ],
  [
    'postbacks.previewRepair',
    async ({ api, held }: World) =>
      api.postbacks.previewRepair.mutate({
        selection: { ids: [...held] },
        repair: { kind: 'createEvent', offerId: 1, event: eventSeed },
      }),
  ],
])('%s writes nothing down', async (_path, act) => {
  await using server = await startTestServer();
  const { api } = server;
  const { secure } = await api.offers.create.mutate(offerSeed);
  await sendPostback(server.url, { secure, transaction_id: 'nobody' });
  const held = (await api.postbacks.list.query()).items.map(({ id }) => id);
  await api.alerts.webhooks.create.mutate({ url: hook });
  await api.alerts.webhooks.switch.mutate({ id: 1, on: false });
  const before = await api.audit.list.query();
  await act({ api, held, recorded: '' });
  expect(await api.audit.list.query()).toEqual(before);
});
