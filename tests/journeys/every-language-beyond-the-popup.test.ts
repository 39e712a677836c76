import { startTestServer } from '@trackside/server/testing';
import { describe, expect, test } from 'vitest';
import { languages, lookerAt } from './looks.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { seed } from './stages/seeded-stage.ts';
import { openStage } from './stages/stage.ts';
import { wordsOf, type Say } from './words-of.ts';

type Look = (view: string) => Promise<void>;

/** From nothing to local mode with an offer, on to a server, and through the upload's preview. */
async function lookAtLocalMode(popup: PopupActions, say: Say, look: Look): Promise<void> {
  await popup.press(say('local.use'));
  await popup.press(say('tracker.start'));
  await popup.see(say('tracker.endpoint_empty'));
  await look('tracker');
  await popup.fill(say('tracker.endpoint'), 'https://track.example.com');
  await popup.fill(say('tracker.token'), 'w4Lk9vTq2ZsM7bXe');
  await popup.press(say('tracker.start'));
  await popup.press(say('offers.create_first'));
  await popup.fill(say('offers.name'), 'Farm Game US');
  await popup.fill(say('offers.destination'), 'https://shop.example/?c={transaction_id}');
  await popup.fill(say('price.amount', { label: say('price.revenue') }), '6.00');
  await popup.press(say('offers.save'));
  await popup.page.waitForSelector('article');
  await look('local-postbacks');
  await popup.openTab(say('shell.tab_live'));
  await popup.see(say('local.live'));
  await look('local-live');
}

/** The server has an offer of the same name and another price. */
async function lookAtUpload(
  popup: PopupActions,
  say: Say,
  { look, url, token }: { readonly look: Look; readonly url: string; readonly token: string },
): Promise<void> {
  await popup.press(say('local.connect'));
  await popup.see(say('local.go_on'));
  await look('local-connect');
  await popup.fill(say('connect.url'), url);
  await popup.fill(say('connect.token'), token);
  await popup.press(say('connect.connect'));
  await popup.see(say('upload.offer_differs'));
  await look('upload');
  await popup.page.keyboard.press('Escape');
}

/** The list, one postback's page, and the preview of its repair. */
async function lookAtLog(desk: PopupActions, say: Say, look: Look): Promise<void> {
  await desk.openTab(say('shell.tab_log'));
  await desk.see(say('verdict.EVENT_UNKNOWN.cause'));
  await look('log');
  await desk.page.locator('li ::-p-text(AF_Purchase)').click();
  await desk.see(say('log.nearest'));
  await look('log-why');
  await desk.press(say('log.repair_this'));
  // Its events are fetched.
  await desk.find(say('log.meant_event'), 'combobox');
  await desk.press(say('log.preview'));
  await desk.see(say('log.nothing_done_yet'));
  await look('log-repair');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Escape');
}

describe.each(languages)('in $language', ({ language }) => {
  test(
    'local mode, the upload, settings, reports, alerts and the log have no barrier',
    { timeout: 240_000 },
    async () => {
      const say = await wordsOf(language);
      await using stage = await openStage({ language });
      await using server = await startTestServer();
      await seed({ ...stage, server });
      await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
      const popup = actIn(await stage.openPopup());
      const findings: string[] = [];
      const look = await lookerAt(popup.page, language, findings);
      await lookAtLocalMode(popup, say, look);
      await lookAtUpload(popup, say, { look, url: server.url, token: server.adminToken });
      await popup.press(say('shell.menu'));
      await popup.press(say('settings.title'), 'menuitem');
      await popup.see(say('privacy.title'));
      await look('settings');

      const page = await stage.browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(popup.page.url().replace(/popup\.html.*$/, 'workspace.html'));
      const desk = actIn(page);
      const lookAtDesk = await lookerAt(page, language, findings);
      await desk.openTab(say('shell.tab_reports'));
      await page.waitForSelector('.report-chart canvas');
      await lookAtDesk('reports');
      await desk.openTab(say('shell.tab_alerts'));
      await desk.see('EVENT_UNKNOWN');
      await lookAtDesk('alerts');
      await lookAtLog(desk, say, lookAtDesk);
      expect(findings).toEqual([]);
    },
  );
});
