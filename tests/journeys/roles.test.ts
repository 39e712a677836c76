import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';
import { buttonsOf, connectAs, openPart, openPeople, textOf } from './stages/people-stage.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { seed } from './stages/seeded-stage.ts';
import { screenshot, wholePage } from './stages/pictures.ts';
import { openStage, type Stage } from './stages/stage.ts';

/** What changes something, and what a viewer must not be offered therefore. */
const changing =
  /^(New|Create|Edit|Archive|Restore|Send test|Replay|Rename|Add|Give|Invite|Revoke|Dismiss|Carry|Choose a file|Change|Remove|Use it|Correct|Upload|Copy all)/u;

async function openConnected(stage: Stage, token: string): Promise<PopupActions> {
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const popup = actIn(await stage.openPopup());
  await popup.fill('Server URL', stage.server.url);
  await popup.fill('Access token', token);
  await popup.press('Connect');
  await popup.page.waitForSelector('[role="tablist"]');
  return popup;
}

test('a viewer’s popup is plain and useful', { timeout: 180_000 }, async () => {
  await using stage = await openStage({ firstRun: 'running' });
  const offerId = await seed(stage);
  const { api } = stage.server;
  const { token } = await api.access.tokens.create.mutate({ name: 'Vic', role: 'viewer' });
  const { secure } = await api.offers.get.query({ id: offerId });
  const popup = await openConnected(stage, token);
  const look = async (name: string): Promise<void> => {
    await screenshot(popup.page, `viewer-${name}`);
    expect(await findBarriers(popup.page), name).toEqual([]);
    expect(await findCutOff(popup.page), name).toEqual([]);
    expect((await buttonsOf(popup.page)).filter((button) => changing.test(button))).toEqual([]);
    expect(await textOf(popup.page)).not.toContain('was refused');
  };
  await popup.see('You are here as a viewer. Postback URLs hold the offer’s token');
  await look('postbacks');
  const link = await popup.copy('Copy: Tracking link');
  expect(link).toContain('clickid={transaction_id}');
  expect(await popup.page.content()).not.toContain('••••');

  await popup.openTab('Events');
  await popup.see('12.5 %');
  await look('events');

  await popup.openTab('Check');
  await popup.see('Paste a URL');
  await popup.fill(
    'Postback URL',
    `${stage.server.url}/?secure=${secure}&transaction_id={clickid}&event_name=AF_Purchase`,
  );
  await popup.page.waitForSelector('li[data-code]');
  await popup.see('whether the URL carries the right one is left unchecked');
  const found = await popup.page.$$eval('li[data-code]', (items) =>
    items.map((item) => item.getAttribute('data-code')),
  );
  expect(found.filter((code) => code?.includes('SECURE'))).toEqual([]);
  await screenshot(popup.page, 'viewer-check');

  await popup.openTab('Match');
  await popup.press('Read this page');
  await popup.page.waitForSelector('li[data-status="whitespace"]');
  await popup.see('A manager or an admin can create the missing events');
  await look('match');

  await popup.openTab('Live');
  await popup.see('PLACEHOLDER_LEFT');
  await look('live');
  await popup.page.locator('li button[aria-expanded]').click();
  await popup.see('Replace it by a macro');
  await popup.see('A manager or an admin can correct it and replay it.');
  await look('live-details');

  await popup.press('Offer: Farm Game US');
  await popup.see('Archived offers');
  expect(await textOf(popup.page)).not.toMatch(/New offer|Archive Farm/u);
  await popup.page.keyboard.press('Escape');

  // Without an offer there is no button that could only fail.
  await api.offers.archive.mutate({ id: offerId });
  await popup.page.reload();
  await popup.openTab('Postbacks');
  await popup.see('No offer is here yet. A manager or an admin creates the first one.');
  await look('no-offer');

  // The three steps are not theirs to take: the page that installing has opened says what is.
  await stage.firstRun.bringToFront();
  await actIn(stage.firstRun).see('You are in as a viewer: you read offers');
});

test('each role sees and may do its own in the full page', { timeout: 180_000 }, async () => {
  await using stage = await openStage();
  await seed(stage);
  const { access, affiliates } = stage.server.api;
  await affiliates.create.mutate({ id: 'aff-7', name: 'Seven' });
  const viewer = await access.tokens.create.mutate({ name: 'Vic', role: 'viewer' });
  const manager = await access.tokens.create.mutate({ name: 'Mia', role: 'manager' });
  const popup = await openConnected(stage, viewer.token);
  const desk = await openPeople(stage, popup);
  const noBarrier = async (name: string): Promise<void> => {
    await wholePage(desk.page, name);
    expect(await findBarriers(desk.page), name).toEqual([]);
  };

  await desk.see('You are here as: Viewer');
  await desk.see('Access tokens and invitations are shown to admins only.');
  await noBarrier('viewer-access');
  await openPart(desk, 'History');
  await desk.see('The history of all changes is shown to managers and admins.');
  await openPart(desk, 'Affiliates');
  await desk.see('Seven');
  await desk.press('Own payouts of Seven');
  await desk.see('This affiliate is paid the default everywhere.');
  expect((await buttonsOf(desk.page)).filter((button) => changing.test(button))).toEqual([]);
  await noBarrier('viewer-affiliates');
  await openPart(desk, 'Set-up file');
  await desk.see('Managers and admins can change many offers at once by a file.');
  expect(await buttonsOf(desk.page)).toEqual(['Download CSV', 'Download JSON']);
  await noBarrier('viewer-set-up');
  await desk.openTab('Alerts');
  await desk.see('EVENT_UNKNOWN');
  await desk.see('Only admins see and change them.');
  expect((await buttonsOf(desk.page)).filter((button) => changing.test(button))).toEqual([]);
  await noBarrier('viewer-alerts');

  // The same page as a manager: no tokens, but all that changes offers.
  await connectAs(desk, stage.server, { name: 'Mia', token: manager.token });
  await desk.openTab('People');
  await desk.see('You are here as: Manager');
  await desk.see('Choose a file');
  await openPart(desk, 'Access');
  await desk.see('Access tokens and invitations are shown to admins only.');
  await openPart(desk, 'History');
  await desk.see('Created the event af_purchase');
  await noBarrier('manager-history');
  await openPart(desk, 'Affiliates');
  await desk.see('Add affiliate');
  await desk.openTab('Postbacks');
  await desk.see('af_purchase');
  await desk.see('Copy all');

  // A role that is lowered meanwhile is followed; a token that is revoked is told plainly.
  await access.tokens.update.mutate({ id: manager.id, role: 'viewer' });
  await desk.see('You are here as a viewer. Postback URLs hold the offer’s token');
  await access.tokens.revoke.mutate({ id: manager.id });
  await desk.see('Disconnect in the menu, and connect with a valid one.');
  await noBarrier('token-revoked');
  await desk.openTab('People');
  await openPart(desk, 'Affiliates');
  await desk.see('Token not accepted');

  // And as the admin, where all of it is there.
  const admin = { name: 'admin', token: stage.server.adminToken };
  await connectAs(desk, stage.server, admin);
  await desk.see('You are here as: Admin');
  await openPart(desk, 'Access');
  await desk.see('Invite somebody');
  await desk.see('This browser');
});
