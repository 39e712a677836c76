import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import {
  goLocal,
  keptIn,
  localToken,
  makeOffer,
  openLocalStage,
  type LocalStage,
} from './stages/local-stage.ts';
import { actIn } from './popup-actions.ts';
import { screenshot } from './stages/pictures.ts';

describe('with no server at all', { timeout: 120_000 }, () => {
  let stage: LocalStage;
  const asked: string[] = [];
  const base = `https://track.example.com/?secure=${localToken}&transaction_id=(clickid)`;

  beforeAll(async () => {
    stage = await openLocalStage();
    stage.popup.page.on('request', (request) => asked.push(request.url()));
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('an offer is set up and its URL copied', async () => {
    const { popup } = stage;
    await goLocal(popup);
    await popup.press('Create your first offer');
    await makeOffer(popup, 'Farm Game');
    expect(await popup.copy('Copy: Conversion URL')).toBe(base);
    expect(await popup.page.evaluate(() => document.body.innerText)).not.toContain(localToken);
    await screenshot(popup.page, 'local-postbacks');
  });

  test('an event has the id that was typed, and no other of its offer has it', async () => {
    const { popup } = stage;
    await popup.openTab('Events');
    await popup.press('New event');
    await popup.fill('Event name', 'af_complete_registration');
    await popup.fill('Event ID in your tracker', '17');
    await popup.fill('Revenue amount', '2');
    await popup.choose('Add parameter …', 'sale_amount');
    await screenshot(popup.page, 'local-event');
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.press('Create event');
    await popup.see('af_complete_registration is saved.');
    expect(await popup.copy('Copy: af_complete_registration URL')).toBe(
      `${base}&event_id=17&event_name=af_complete_registration&sale_amount=(orig-monetary)`,
    );
    await popup.press('Create another');
    await popup.fill('Event name', 'af_login');
    await popup.fill('Event ID in your tracker', '17');
    await popup.fill('Revenue amount', '1');
    await popup.press('Create event');
    await popup.see('Another active event of this offer has the same id');
    await popup.fill('Event ID in your tracker', '');
    await popup.press('Create event');
    await popup.see('af_login is saved.');
    expect(await popup.copy('Copy: af_login URL')).toBe(`${base}&event_name=af_login`);
    await popup.press('Done');
  });

  test('archiving an event can be undone', async () => {
    const { popup } = stage;
    await popup.press('More for af_login');
    await popup.press('Archive', 'menuitem');
    await popup.page.waitForFunction(
      () => document.querySelector('button[aria-label="Edit af_login"]') === null,
    );
    await popup.press('Undo');
    await popup.page.waitForSelector('button[aria-label="Edit af_login"]');
    expect(await popup.page.$('[role="alert"]')).toBeNull();
  });

  test('a URL is checked against what is kept here', async () => {
    const { popup } = stage;
    await popup.openTab('Check');
    await popup.fill('Postback URL', `${base}&event_id=18`);
    await popup.page.waitForSelector('li[data-code="EVENT_NOT_FOUND"]');
    await popup.fill('Postback URL', `${base}&event_id=17`.replace('(clickid)', 'REPLACE'));
    await popup.page.waitForSelector('li[data-code="PLACEHOLDER_LEFT"]');
    await popup.press('Repair all');
    await popup.see('No mistakes found');
    expect(await popup.copy('Copy URL: Postback URL')).toBe(`${base}&event_id=17`);
  });

  test('names are matched on the saved page, and the missing ones created here', async () => {
    const { popup } = stage;
    await popup.openTab('Match');
    await popup.press('Read this page');
    await popup.page.waitForSelector('li[data-status="exact"]');
    await popup.press('Create 1 missing event');
    await popup.page.waitForFunction(
      () => document.querySelectorAll('li[data-status="exact"]').length === 2,
    );
    expect(JSON.stringify(await keptIn(popup, 'own-offers'))).toContain('af_purchase');
  });

  test('Live says in one sentence that it needs a server, and leads to one and back', async () => {
    const { popup } = stage;
    await popup.openTab('Live');
    await popup.see('so it needs one.');
    await screenshot(popup.page, 'local-live');
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.press('Connect a server');
    await popup.see('1 offer is kept in this browser.');
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.press('Go on without a server');
    await popup.openTab('Postbacks');
    expect(await popup.copy('Copy: Conversion URL')).toBe(base);
  });

  test('an offer is archived here, and brought back', async () => {
    const { popup } = stage;
    await popup.press('Offer: Farm Game');
    await popup.press('Archive Farm Game');
    await popup.see('Farm Game is archived.');
    const archived = () => keptIn(popup, 'own-offers').then((kept) => JSON.stringify(kept));
    expect(await archived()).toContain('"archivedAt":"');
    await popup.press('Undo');
    await popup.find('Offer: Farm Game');
    expect(await archived()).not.toContain('"archivedAt":"');
  });

  test('another view of ours has the same, and no request left the browser', async () => {
    const { popup } = stage;
    await popup.page.close();
    const again = actIn(await stage.openPopup());
    await again.openTab('Events');
    await again.see('#17');
    expect(JSON.stringify(await keptIn(again, 'own-offers'))).toContain('Farm Game');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  });
});

test(
  'another tracker: its address, names and ids stand in the URL, and are checked',
  { timeout: 120_000 },
  async () => {
    await using stage = await openLocalStage();
    const { popup } = stage;
    await popup.press('Use without a server');
    await popup.choose('Tracker', 'Everflow');
    await popup.press('Start without a server');
    await popup.see('Paste the address that takes postbacks.');
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.fill('Postback address', 'https://www.example-domain.com/?nid=123');
    await popup.fill('Token', localToken);
    await screenshot(popup.page, 'local-tracker');
    await popup.press('Start without a server');
    await popup.press('Create your first offer');
    await makeOffer(popup, 'Farm Game');
    const base = `https://www.example-domain.com/?nid=123&verification_token=${localToken}&transaction_id=(clickid)`;
    expect(await popup.copy('Copy: Conversion URL')).toBe(base);

    await popup.openTab('Events');
    await popup.press('New event');
    await popup.fill('Event name', 'af_complete_registration');
    await popup.fill('Revenue amount', '2');
    await popup.choose('Add parameter …', 'sale_amount');
    await popup.see('Your tracker gets it as amount.');
    await popup.press('Create event');
    await popup.see('this event has none yet');
    await popup.press('Done');
    await popup.press('Edit af_complete_registration');
    await popup.fill('Event ID in your tracker', 'g/7');
    await popup.press('Save event');
    await popup.see('af_complete_registration is saved.');
    const eventUrl = `${base}&event_id=g%2F7&amount=(orig-monetary)`;
    expect(await popup.copy('Copy: af_complete_registration URL')).toBe(eventUrl);
    await popup.press('Done');

    await popup.openTab('Check');
    await popup.fill('Postback URL', eventUrl);
    await popup.see('No mistakes found');
    await popup.fill('Postback URL', eventUrl.replace(localToken, 'somebodyElsesToken1'));
    await popup.page.waitForSelector('li[data-code="SECURE_WRONG"]');
    await popup.fill('Postback URL', eventUrl.replace(`&verification_token=${localToken}`, ''));
    await popup.page.waitForSelector('li[data-code="SECURE_MISSING"]');
    await popup.see('Add verification_token');
    await popup.press('Repair all');
    await popup.see('No mistakes found');

    await popup.openTab('Postbacks');
    await popup.press('More for these URLs');
    await popup.press('Set-up sheet', 'menuitem');
    await popup.see('verification_token');
    await popup.press('Back');

    await popup.press('Menu');
    await popup.press('Your tracker', 'menuitem');
    await popup.see('Names of the parameters');
    expect(await findBarriers(popup.page)).toEqual([]);
    await popup.choose('Tracker', 'Voluum');
    await popup.press('Save');
    await popup.page.waitForSelector('button[aria-label="Copy: Conversion URL"]');
    expect(await popup.copy('Copy: Conversion URL')).toBe(
      'https://www.example-domain.com/?nid=123&cid=(clickid)',
    );
  },
);
