import { startTestServer } from '@trackside/server/testing';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { localToken, makeOffer, openLocalStage } from './stages/local-stage.ts';
import { screenshot } from './stages/pictures.ts';

test('in the dark no view of local mode has a barrier', { timeout: 120_000 }, async () => {
  await using stage = await openLocalStage({ colorScheme: 'dark' });
  await using server = await startTestServer();
  const { popup } = stage;
  const look = async (name: string): Promise<void> => {
    await screenshot(popup.page, `dark-local-${name}`);
    expect(await findBarriers(popup.page), name).toEqual([]);
  };
  await popup.press('Use without a server');
  await popup.choose('Tracker', 'Another: I type the names');
  await popup.press('Start without a server');
  await popup.see('Type the parameter that carries the click ID.');
  await popup.page.$eval('summary', (summary) => summary.scrollIntoView());
  await look('tracker');
  await popup.fill('Postback address', 'https://o.example/p');
  await popup.fill('Click ID', 'cid');
  await popup.fill('Event name', 'goal');
  await popup.press('Start without a server');
  await popup.press('Create your first offer');
  await makeOffer(popup, 'Farm Game');
  expect(await popup.copy('Copy: Conversion URL')).toBe('https://o.example/p?cid=(clickid)');
  await popup.press('Menu');
  await popup.see('Kept in this browser only');
  await popup.page.waitForFunction(
    () => document.querySelectorAll('[role="menuitem"]').length === 5,
  );
  await look('menu');

  await server.api.offers.create.mutate({
    name: 'Farm Game',
    currency: 'EUR',
    destinationUrl: 'https://shop.example/',
    revenue: { type: 'None' },
    payout: { type: 'None' },
  });
  await popup.press('Connect a server', 'menuitem');
  await popup.fill('Server URL', server.url);
  await popup.fill('Access token', server.adminToken);
  await popup.press('Connect');
  await popup.see('Keep the server');
  await popup.choose('What to do with Farm Game', 'Upload mine under another name');
  await popup.see('New name');
  await look('upload');
});

test('the keyboard alone leads into local mode', { timeout: 120_000 }, async () => {
  await using stage = await openLocalStage();
  const { page, ...popup } = stage.popup;
  const { keyboard } = page;
  const focusedName = () =>
    page.evaluate(() => {
      const { activeElement: focused } = document;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.innerText : null;
      return label ?? focused?.textContent ?? '';
    });
  const tabTo = async (name: string): Promise<void> => {
    for (let tabs = 0; (await focusedName()) !== name; tabs += 1) {
      if (tabs > 20) throw new Error(`“${name}” is not reached`);
      await keyboard.press('Tab');
    }
  };
  await popup.see('Use without a server');
  await tabTo('Use without a server');
  await keyboard.press('Enter');
  await popup.see('Postback address');
  // Where typing begins is where the focus is.
  expect(await focusedName()).toBe('Postback address');
  await keyboard.sendCharacter('https://track.example.com');
  await tabTo('Token');
  await keyboard.sendCharacter(localToken);
  await keyboard.press('Enter');
  await popup.see('Create your first offer');
});
