import { startTestServer, type TestServer } from '@trackside/server/testing';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { keptIn, openLocalStage } from './stages/local-stage.ts';
import type { PopupActions } from './popup-actions.ts';
import { screenshot } from './stages/pictures.ts';

const none = { type: 'None' } as const;
const created = '2030-01-01T00:00:00.000Z';
const settings = { pixelEnabled: false, promoteEarlyEventsHours: null, statusesNotCounted: [] };
const kept = { archivedAt: null, createdAt: created };

function offer(id: number, name: string, price = '5.00') {
  return {
    id,
    name,
    currency: 'USD',
    destinationUrl: 'https://shop.example/?c={transaction_id}',
    revenue: { type: 'CPA', value: price },
    payout: none,
    ...settings,
    ...kept,
  };
}

function event(id: number, offerId: number, name: string, trackerId: string | null = null) {
  const rules = { revenue: none, payout: none, allowMultiple: false, parameters: [] };
  return { id, offerId, name, trackerId, ...rules, ...kept };
}

/** What somebody has set up without a server. */
async function setUpLocally(popup: PopupActions, state: object): Promise<void> {
  const tracker = { platform: null, endpoint: 'https://t.example', token: 'tok', words: null };
  const whole = { tracker, nextId: 900, ...state };
  await popup.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ 'own-offers': whole })})`);
  await popup.page.reload();
}

async function connectTo(popup: PopupActions, server: TestServer): Promise<void> {
  await popup.fill('Server URL', server.url);
  await popup.fill('Access token', server.adminToken);
  await popup.press('Connect');
}

async function rowsOf({ api }: TestServer) {
  const offers = await api.offers.list.query();
  return Promise.all(
    offers.map(async ({ id, name, revenue }) => ({
      name,
      revenue: revenue.type === 'None' ? 'None' : revenue.value,
      events: (await api.events.list.query({ offerId: id })).map((one) => [
        one.name,
        one.allowMultiple,
      ]),
    })),
  );
}

const rules = { revenue: none, payout: none, allowMultiple: false, parameters: [] };

test(
  'connecting later uploads what was set up, after a preview with a choice for each conflict',
  { timeout: 120_000 },
  async () => {
    await using stage = await openLocalStage();
    await using server = await startTestServer();
    const { popup } = stage;
    const { api } = server;
    const make = async (name: string, price: string) =>
      (
        await api.offers.create.mutate({
          name,
          currency: 'USD',
          destinationUrl: 'https://shop.example/?c={transaction_id}',
          revenue: { type: 'CPA', value: price },
          payout: none,
        })
      ).id;
    const same = await make('Same', '5');
    await api.events.create.mutate({ ...rules, offerId: same, name: 'sale' });
    await api.events.create.mutate({ ...rules, offerId: same, name: 'level', allowMultiple: true });
    const numbered = await api.events.create.mutate({ ...rules, offerId: same, name: 'Login' });
    await make('Keep', '9');
    await make('Overwrite', '9');
    await make('Rename', '9');

    await setUpLocally(popup, {
      offers: [
        offer(1, 'New'),
        offer(2, 'Same'),
        offer(3, 'Keep'),
        offer(4, 'Overwrite'),
        offer(5, 'Rename'),
      ],
      events: [
        event(11, 1, 'first'),
        event(21, 2, 'sale'),
        event(22, 2, 'level'),
        event(23, 2, 'login', String(numbered.id)),
        event(31, 3, 'extra'),
      ],
    });
    await popup.see('5 offers are kept in this browser.');
    await connectTo(popup, server);
    await popup.see('Nothing is sent before you press Upload.');
    await popup.see('3 to create, 0 to change');
    await screenshot(popup.page, 'upload-preview');
    expect(await findBarriers(popup.page)).toEqual([]);
    const before = await rowsOf(server);

    // Nothing is sent by looking, choosing or leaving.
    await popup.choose('What to do with Overwrite', 'Overwrite with mine');
    await popup.choose('What to do with Rename', 'Upload mine under another name');
    await popup.fill('New name', 'Keep');
    await popup.see('The server has another offer of this name, too.');
    await popup.fill('New name', 'Renamed');
    await popup.choose('What to do with level', 'Overwrite with mine');
    await popup.choose('What to do with login', 'Overwrite with mine');
    await popup.see('4 to create, 3 to change');
    await screenshot(popup.page, 'upload-choices');
    await popup.press('Later');
    expect(await rowsOf(server)).toEqual(before);
    await popup.press('Menu');
    await popup.press('Upload local offers', 'menuitem');
    await popup.see('4 to create, 3 to change');

    await popup.press('Upload');
    await popup.see('Everything that was chosen is on the server.');
    await screenshot(popup.page, 'upload-done');
    expect(await findBarriers(popup.page)).toEqual([]);
    expect(await rowsOf(server)).toEqual([
      { name: 'Keep', revenue: '9', events: [['extra', false]] },
      { name: 'New', revenue: '5.00', events: [['first', false]] },
      { name: 'Overwrite', revenue: '5.00', events: [] },
      { name: 'Rename', revenue: '9', events: [] },
      { name: 'Renamed', revenue: '5.00', events: [] },
      {
        name: 'Same',
        revenue: '5',
        events: [
          ['sale', false],
          ['level', false],
          ['login', false],
        ],
      },
    ]);

    // The copy stays until it is removed, and removing can be undone.
    await popup.press('Remove the copy in this browser');
    await popup.see('The copy in this browser is removed.');
    expect(JSON.stringify(await keptIn(popup, 'own-offers'))).not.toContain('Overwrite');
    await popup.press('Undo');
    await popup.see('Everything that was chosen is on the server.');
    expect(JSON.stringify(await keptIn(popup, 'own-offers'))).toContain('Overwrite');
    expect(await keptIn(popup, 'removed-offers')).toBeNull();
  },
);

test(
  'an upload that breaks off says where, and repeated sends only the rest',
  { timeout: 120_000 },
  async () => {
    await using stage = await openLocalStage();
    await using server = await startTestServer();
    const { popup } = stage;
    await setUpLocally(popup, {
      offers: [offer(1, 'One'), offer(2, 'Two')],
      events: [event(11, 1, 'a'), event(12, 1, 'b'), event(21, 2, 'c')],
    });
    await connectTo(popup, server);
    await popup.see('5 to create, 0 to change');
    await popup.page.evaluate(`
    const ask = fetch;
    let left = 2;
    globalThis.fetch = (input, init) => {
      const changes = init?.method === 'POST';
      if (changes && left === 0) return Promise.reject(new TypeError('Failed to fetch'));
      if (changes) left -= 1;
      return ask(input, init);
    };
  `);
    await popup.press('Upload');
    await popup.see('The upload stopped at b.');
    await popup.see('3 to create, 0 to change');
    await screenshot(popup.page, 'upload-stopped');
    expect(await rowsOf(server)).toMatchObject([{ name: 'One', events: [['a', false]] }]);

    await popup.page.reload();
    await popup.see('3 to create, 0 to change');
    await popup.press('Upload');
    await popup.see('Everything that was chosen is on the server.');
    expect(await rowsOf(server)).toMatchObject([
      {
        name: 'One',
        events: [
          ['a', false],
          ['b', false],
        ],
      },
      { name: 'Two', events: [['c', false]] },
    ]);
    await popup.press('Done');
    await popup.press('Menu');
    await popup.press('Disconnect', 'menuitem');
    await popup.press('Go on without a server');
    await popup.see('One');
  },
);
