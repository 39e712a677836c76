import { expect, test } from 'vitest';
import { actIn, type PopupActions } from '../journeys/popup-actions.ts';
import { openSeededStage, type SeededStage } from '../journeys/stages/seeded-stage.ts';
import { searchPage } from './search-page.ts';

const host = 'dash.example.test';

interface HostileStage extends SeededStage {
  readonly extensionId: string;
  readonly tabId: number;
}

/** A popup, opened beside a page that does everything it can. */
async function openHostileStage(): Promise<HostileStage> {
  const seeded = await openSeededStage({ quiet: true });
  await seeded.visit(host, 'hostile-page.html');
  const popup = actIn(await seeded.openPopup());
  const tabId = await popup.page.evaluate(
    `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
  );
  const extensionId = new URL(popup.page.url()).host;
  return { ...seeded, popup, extensionId, tabId: Number(tabId) };
}

const attack = ({ dashboard, extensionId, tabId }: HostileStage): Promise<unknown> =>
  dashboard.evaluate(`attack(${JSON.stringify(extensionId)}, ${tabId})`);

/** What our button shows for the tab, as the background has been told. */
const badgeOf = ({ popup, tabId }: HostileStage): Promise<unknown> =>
  popup.page.evaluate(`chrome.action.getBadgeText({ tabId: ${tabId} })`);

const namesIn = (popup: PopupActions): Promise<(string | null)[]> =>
  popup.page.$$eval('[data-name]', (all) => all.map((one) => one.getAttribute('data-name')));

test(
  'a page finds no door: no message is heard, no file of ours is loaded',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openHostileStage();
    const news = () => stage.popup.page.evaluate('news');
    await stage.popup.page.evaluate(`
      globalThis.news = 0;
      new BroadcastChannel('trackside-news').onmessage = () => { news += 1; };
    `);
    expect(await attack(stage)).toEqual({
      runtime: 'undefined',
      framed: 5,
      fetched: Array.from({ length: 5 }, () => 'refused'),
      imported: 'refused',
      pictured: 'refused',
    });
    const frames = stage.dashboard.frames().filter((one) => one !== stage.dashboard.mainFrame());
    expect(frames).toHaveLength(5);
    for (const frame of frames) expect(frame.url()).not.toMatch(/^chrome-extension:\/\/.*html$/);
    expect(await badgeOf(stage)).toBe('');
    // Each hears the channel of its own origin alone, though both have the same name.
    const channel = () =>
      stage.dashboard.evaluate(`heard.filter((one) => /channel/.test(one)).length`);
    expect([await news(), await channel()]).toEqual([0, 4]);
    await stage.popup.page.evaluate(`new BroadcastChannel('trackside-news').postMessage(null)`);
    await expect.poll(news).toBe(1);
    expect(await channel()).toBe(4);

    // The control: what the page says is heard, and shown, when a page of ours says it.
    await stage.popup.page.evaluate(
      `chrome.runtime.sendMessage({ kind: 'checked', tabId: ${stage.tabId}, errors: 66 })`,
    );
    await expect.poll(() => badgeOf(stage)).toBe('66');
  },
);

test(
  'what a page has bent in its own world does not reach the readers',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openHostileStage();
    // The control: in its own world the page sees its lies.
    expect(
      await stage.dashboard.evaluate(`[document.querySelector('td').textContent, ({}).kind]`),
    ).toEqual(['a lie', 'a lie']);
    await stage.popup.openTab('Match');
    await stage.popup.press('Read this page');
    await stage.popup.page.waitForSelector('[data-name="__proto__"]');
    const names = await namesIn(stage.popup);
    expect(names).toEqual(
      expect.arrayContaining(['constructor', 'toString', 'hasOwnProperty', '\u202Egnp.exe']),
    );
    expect(names).not.toContain('a lie');
    // None of the calls that brought them went through what the page has bent.
    expect(
      await stage.dashboard.evaluate(`heard.filter((one) => /gnp|Event name/.test(one))`),
    ).toEqual([]);
  },
);

test(
  'a page sees no token before Fill, and the API token never',
  {
    timeout: 180_000,
  },
  async () => {
    await using stage = await openHostileStage();
    const { popup, dashboard, server } = stage;
    const { secure } = await server.api.offers.get.query({ id: stage.offerId });
    using search = await searchPage(dashboard);
    const placesOfBoth = async () => ({
      secure: await search.placesOf(secure),
      api: await search.placesOf(server.adminToken),
    });
    const nowhere = { secure: [], api: [] };

    await attack(stage);
    expect(await placesOfBoth()).toEqual(nowhere);
    await popup.openTab('Match');
    await popup.press('Read this page');
    await popup.page.waitForSelector('[data-name="__proto__"]');
    await popup.openTab('Check');
    await popup.fill('Postback URL', `${server.url}/?secure=${secure}&transaction_id=REPLACE`);
    await popup.page.waitForSelector('li[data-code]');
    await popup.openTab('Postbacks');
    await popup.copy('Copy: Conversion URL');
    expect(await placesOfBoth()).toEqual(nowhere);

    await dashboard.focus('#field');
    await popup.press('Fill: Conversion URL');
    await popup.see(`Put into “Postback URL” on ${host}.`);
    // The control: now it is there, and the search finds it. How it came there, the page did not see.
    expect(await placesOfBoth()).toEqual({ secure: ['document'], api: [] });
    await dashboard.evaluate(`localStorage.setItem('seen', ${JSON.stringify(server.adminToken)})`);
    expect(await search.placesOf(server.adminToken)).toContain('local storage');
  },
);
