import { expect, test } from 'vitest';
import { actIn } from './popup-actions.ts';
import { openStage } from './stages/stage.ts';

test(
  'the keyboard alone leads from connecting to the copied URL',
  { timeout: 120_000 },
  async () => {
    await using stage = await openStage();
    await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
    const popup = actIn(await stage.openPopup());
    const { keyboard } = popup.page;
    const focusedName = () =>
      popup.page.evaluate(() => {
        const { activeElement: focused } = document;
        const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : null;
        return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
      });
    /** Tabs on until the focus is where it should be, and never in circles. */
    const tabTo = async (name: string): Promise<void> => {
      const seen: string[] = [];
      while ((await focusedName()) !== name) {
        seen.push(await focusedName());
        if (seen.length > 60) throw new Error(`“${name}” is not reached from ${seen.join(' › ')}`);
        await keyboard.press('Tab');
      }
    };
    const write = (text: string) => keyboard.sendCharacter(text);

    await popup.see('Connect to your Trackside server');
    await tabTo('Server URL');
    await write(stage.server.url);
    await tabTo('Access token');
    await write(stage.server.adminToken);
    await keyboard.press('Enter');

    await popup.see('Create your first offer');
    await tabTo('Create your first offer');
    await keyboard.press('Enter');
    await popup.see('Offer name');
    await tabTo('Offer name');
    await write('By hand');
    await tabTo('Destination URL');
    await write('https://app.appsflyer.com/id1?clickid={transaction_id}');
    await tabTo('Revenue amount');
    await write('2.5');
    await keyboard.press('Enter');

    await popup.see('(clickid)');
    await tabTo('Copy: Conversion URL');
    await keyboard.press('Enter');
    await popup.see('Copied');
    const [offer] = await stage.server.api.offers.list.query();
    expect(await popup.page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${stage.server.url}/?secure=${offer?.secure}&transaction_id=(clickid)`,
    );

    await tabTo('Postbacks');
    await keyboard.press('ArrowRight');
    await popup.see('New event');
    await tabTo('New event');
    await keyboard.press('Enter');
    await popup.see('Exactly as the platform sends it');
    await tabTo('Event name');
    await write('af_login');
    await tabTo('Revenue amount');
    await write('0.75');
    await keyboard.press('Enter');
    await popup.see('af_login is saved.');
    await keyboard.press('Escape');
    expect(await stage.server.api.events.list.query({ offerId: 1 })).toMatchObject([
      { name: 'af_login' },
    ]);
  },
);
