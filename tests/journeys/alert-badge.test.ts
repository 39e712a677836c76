import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { backgroundOf } from './background-worker.ts';
import { actIn } from './popup-actions.ts';
import { readManifest } from './read-manifest.ts';
import { connect, seed } from './stages/seeded-stage.ts';
import { builtExtension, openStage, type Stage } from './stages/stage.ts';

/** The built extension, given notifications at install: no driver can press the browser's question. */
async function mayNotify(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-notifying-'));
  await cp(builtExtension, folder, { recursive: true });
  const manifest = await readManifest(folder);
  const permissions = [...manifest.permissions, ...manifest.optional_permissions];
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, permissions, optional_permissions: [] }),
  );
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

const open = async ({ server }: Stage) =>
  (await server.api.alerts.list.query({ state: 'open' })).items;

/** A name that nobody has sent yet, which the server will tell of. */
async function sendUnknownEvent(stage: Stage, offerId: number, name: string): Promise<void> {
  const { secure } = await stage.server.api.offers.get.query({ id: offerId });
  const click = await stage.server.api.clicks.create.mutate({ offerId });
  const base = `${stage.server.url}/?secure=${secure}&transaction_id=${click.transactionId}`;
  await fetch(base);
  await fetch(`${base}&event_name=${name}`);
  await expect
    .poll(async () => (await open(stage)).map(({ what }) => what), { timeout: 60_000 })
    .toContain(name);
}

/** A minute has passed. */
const tick = (worker: WebWorker) =>
  worker.evaluate(`chrome.alarms.onAlarm.dispatch({ name: 'alerts', scheduledTime: Date.now() })`);

const notified = (worker: WebWorker) =>
  worker.evaluate(`chrome.notifications.getAll().then(Object.keys)`);

/** What our button shows on the page in front, and on a page of which nothing is known. */
const badges = (worker: WebWorker) =>
  worker.evaluate(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ active: true, currentWindow: true });
    const { getBadgeText, getTitle } = chrome.action;
    return [await getBadgeText({ tabId }), await getTitle({ tabId }), await getBadgeText({})];
  })()`);

const told = (count: number) => [
  String(count),
  `Trackside · AppsFlyer · ${count} open alerts`,
  String(count),
];

test('open alerts are told by the badge, new ones by a notification', async () => {
  await using notifying = await mayNotify();
  await using stage = await openStage({ extension: notifying.folder });
  const offerId = await seed(stage);
  await sendUnknownEvent(stage, offerId, 'first_unknown');
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const worker = await backgroundOf(stage);
  expect(await worker.evaluate(`chrome.alarms.getAll()`)).toEqual([]);

  const popup = await connect(stage);
  await expect.poll(() => badges(worker)).toEqual(told((await open(stage)).length));
  expect(await worker.evaluate(`chrome.alarms.get('alerts')`)).toMatchObject({
    periodInMinutes: 1,
  });
  // What was open before is no news.
  expect(await notified(worker)).toEqual([]);
  await popup.page.close();

  await sendUnknownEvent(stage, offerId, 'second_unknown');
  await tick(worker);
  await expect.poll(() => notified(worker)).toEqual(['alerts']);
  await expect.poll(() => badges(worker)).toEqual(told((await open(stage)).length));

  const page = stage.browser.waitForTarget((one) => one.url().includes('workspace.html'));
  await worker.evaluate(`chrome.notifications.onClicked.dispatch('alerts')`);
  const desk = actIn(await (await page).asPage());
  await desk.see('second_unknown');
  expect(await notified(worker)).toEqual([]);
  const before = await open(stage);
  await desk.press('Dismiss the alert about Farm Game US');
  await expect.poll(async () => (await open(stage)).length).toBe(before.length - 1);
  await stage.dashboard.bringToFront();
  await expect.poll(() => badges(worker)).toEqual(told(before.length - 1));
  // Told once: the next look finds nothing new.
  await tick(worker);
  await tick(worker);
  await expect.poll(() => badges(worker)).toEqual(told(before.length - 1));
  expect(await notified(worker)).toEqual([]);
});

test('without the permission nothing is shown but the number', async () => {
  await using stage = await openStage();
  const offerId = await seed(stage);
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const popup = await connect(stage);
  const worker = await backgroundOf(stage);
  await sendUnknownEvent(stage, offerId, 'first_unknown');
  await tick(worker);
  await expect.poll(() => badges(worker)).toEqual(told((await open(stage)).length));
  expect(await worker.evaluate('typeof chrome.notifications')).toBe('undefined');

  // Nothing is left of it where the server is left.
  await popup.press('Menu');
  await popup.press('Disconnect', 'menuitem');
  await expect.poll(() => badges(worker)).toMatchObject(['•', 'Trackside · AppsFlyer', '']);
  expect(await worker.evaluate(`chrome.alarms.getAll()`)).toEqual([]);
});
