import { describe, expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';

const schemes = ['light', 'dark'] as const;

describe.each(schemes)('in %s', (colorScheme) => {
  test('the first run has no barriers', { timeout: 120_000 }, async () => {
    await using stage = await openStage({ colorScheme });
    await stage.visit('dash.example.test', 'postback-urls.html');
    const popup = actIn(await stage.openPopup());
    await popup.see('Connect to your Trackside server');
    await screenshot(popup.page, `${colorScheme}-connect`);
    expect(await findBarriers(popup.page)).toEqual([]);

    await popup.fill('Server URL', stage.server.url);
    await popup.fill('Access token', stage.server.adminToken);
    await popup.press('Connect');
    await popup.see('Create your first offer');
    await screenshot(popup.page, `${colorScheme}-first-offer`);
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.press('Create your first offer');
    await popup.press('Create offer');
    await popup.page.waitForSelector('[aria-invalid="true"]');
    await screenshot(popup.page, `${colorScheme}-offer-form`);
    expect(await findBarriers(popup.page)).toEqual([]);
  });

  test('no screen has a barrier', { timeout: 120_000 }, async () => {
    await using stage = await openSeededStage({ colorScheme });
    const { popup } = stage;
    const look = async (name: string): Promise<void> => {
      await screenshot(popup.page, `${colorScheme}-${name}`);
      expect(await findBarriers(popup.page), name).toEqual([]);
    };

    await popup.see('af_purchase');
    await look('postbacks');
    await popup.press('Platform: AppsFlyer');
    await popup.see('Everflow');
    await look('platforms');
    await popup.page.keyboard.press('Escape');

    await popup.openTab('Events');
    await popup.see('12.5 %');
    await look('events');
    await popup.press('Edit af_purchase');
    await popup.see('Allow multiple');
    await look('event');
    await popup.page.keyboard.press('Escape');

    await popup.openTab('Match');
    await popup.press('Read this page');
    await popup.page.waitForSelector('li[data-status="whitespace"]');
    await look('match');

    await popup.openTab('Check');
    await popup.see('Paste a URL');
    await look('check-empty');
    await popup.fill(
      'Postback URL',
      `http://tracker.example/?secure=abc&transaction_id=REPLACE&event_name=AF_purchase¤cy=(curency)`,
    );
    await popup.page.waitForSelector('li[data-code]');
    await look('check');

    await popup.openTab('Live');
    await popup.see('PLACEHOLDER_LEFT');
    await look('live');
    await popup.page.locator('li button[aria-expanded]').click();
    await popup.see('Replace it by a macro');
    await look('live-details');
    await popup.press('Send test');
    await popup.see('A marked click goes through');
    await look('send-test');
  });

  test('says when the server is gone, and comes back by itself', { timeout: 120_000 }, async () => {
    await using stage = await openSeededStage({ colorScheme });
    const { popup } = stage;
    await popup.see('af_purchase');
    await stage.server.close();
    await popup.page.reload();
    await popup.see('Server not reachable');
    await popup.see('Try again');
    await screenshot(popup.page, `${colorScheme}-offline`);
    expect(await findBarriers(popup.page)).toEqual([]);
  });
});
