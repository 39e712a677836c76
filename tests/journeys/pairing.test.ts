import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { openPeople } from './stages/people-stage.ts';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot, wholePage } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';

test(
  'an admin invites somebody, who pastes the link and is in, once',
  { timeout: 180_000 },
  async () => {
    await using stage = await openSeededStage();
    const { invitations, tokens } = stage.server.api.access;
    const desk = await openPeople(stage, stage.popup);
    await desk.see('No invitation is open.');
    await desk.press('Invite somebody');
    await desk.press('Create link');
    await desk.see('Type a name.');
    await desk.fill('Name', 'Ann');
    await desk.choose('Role', 'Manager');
    await desk.see('Also changes offers, events and affiliates');
    await desk.press('Create link');
    await desk.see('The invitation for Ann');
    const link = await desk.copy('Copy: Invitation link');
    const secret = new URL(link).hash.slice(1);
    expect(secret).toHaveLength(32);
    expect(await desk.page.content()).not.toContain(secret);
    await wholePage(desk.page, 'people-invitation');
    expect(await findBarriers(desk.page)).toEqual([]);
    await desk.press('Show it');
    await desk.see(secret);
    await desk.press('I have copied it');
    expect(await desk.page.content()).not.toContain(secret);
    expect(await invitations.list.query()).toMatchObject([
      { name: 'Ann', role: 'manager', state: 'open' },
    ]);

    // Another one, which is withdrawn after the question.
    const withdrawn = await invitations.create.mutate({ name: 'Ben', role: 'viewer' });
    const expired = await invitations.create.mutate({ name: 'Cid', role: 'viewer' });
    await stage.server.deps.database
      .em()
      .execute('update invitation set expires_at = 1 where id = ?', [expired.id]);
    await desk.page.reload();
    await desk.press('Withdraw the invitation for Ben');
    await desk.see('The link for Ben will bring nobody in any more.');
    await desk.press('Keep it');
    await desk.press('Withdraw the invitation for Ben');
    await desk.press('Withdraw it');
    await desk.see('Invitations that are over (2)');

    // A fresh browser, and a server of somebody else.
    await using fresh = await openStage();
    await fresh.visit('dash.example.test', 'postback-urls.html');
    const popup = actIn(await fresh.openPopup());
    const paste = async (text: string): Promise<void> => {
      await popup.fill('Server URL', text);
    };
    const refused = async (text: string, words: string): Promise<void> => {
      await paste(text);
      await popup.see('Invitation pasted');
      await popup.press('Connect');
      await popup.see(words);
      await popup.see('Access token');
    };
    await paste(link.slice(0, -3));
    await popup.see('This invitation is not whole');
    await refused(withdrawn.url, 'This invitation was withdrawn.');
    await refused(expired.url, 'The time of this invitation is over.');
    await refused(`${fresh.server.url}/pair#${secret}`, 'This server knows no such invitation.');
    expect(await findBarriers(popup.page)).toEqual([]);
    await screenshot(popup.page, 'connect-foreign-invitation');

    await paste(link);
    await popup.see('Invitation pasted');
    expect(await findBarriers(popup.page)).toEqual([]);
    await screenshot(popup.page, 'connect-invitation');
    const kept = await popup.page.evaluate('chrome.storage.local.get().then(JSON.stringify)');
    expect(kept).not.toContain(secret);
    await popup.press('Connect');
    await popup.page.waitForSelector('[role="tablist"]');
    await popup.see('af_purchase');
    await popup.press('Menu');
    await popup.see('Ann');
    expect(await invitations.list.query()).toMatchObject([{}, {}, { name: 'Ann', state: 'used' }]);
    expect(await tokens.list.query()).toMatchObject([
      { name: 'admin' },
      { name: 'Ann', role: 'manager' },
    ]);

    // The link is used up.
    await popup.press('Disconnect', 'menuitem');
    await refused(link, 'Somebody has used this invitation already');
    await desk.page.reload();
    await desk.see('Invitations that are over (3)');
    await desk.see('No invitation is open.');
    const rows = await desk.page.$$eval('table[aria-label="Access tokens"] tbody tr', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    expect(rows.filter((row) => row.startsWith('AnnManager'))).toHaveLength(1);
  },
);

test('a token is made, shown once, changed and revoked', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { tokens } = stage.server.api.access;
  const desk = await openPeople(stage, stage.popup);
  await desk.press('New token');
  await desk.fill('Name', 'admin');
  await desk.press('Create token');
  await desk.see('Another access token has this name');
  await desk.fill('Name', 'Reporting');
  await desk.choose('Role', 'Viewer');
  await desk.choose('Ends', 'In 30 days');
  await desk.press('Create token');
  await desk.see('The token for Reporting');
  const token = await desk.copy('Copy: Access token');
  expect(await desk.page.content()).not.toContain(token);
  await wholePage(desk.page, 'people-token');
  expect(await findBarriers(desk.page)).toEqual([]);
  const reporting = stage.server.apiWith(token);
  expect(await reporting.access.whoami.query()).toMatchObject({
    name: 'Reporting',
    role: 'viewer',
  });
  await desk.press('I have copied it');
  expect(await desk.page.content()).not.toContain(token);

  await desk.press('Change the token Reporting');
  await desk.fill('Name', 'Reports');
  await desk.choose('Role', 'Manager');
  await wholePage(desk.page, 'people-token-change');
  await desk.press('Save');
  await expect
    .poll(() => tokens.list.query())
    .toMatchObject([{ name: 'admin' }, { name: 'Reports', role: 'manager' }]);
  expect(await reporting.access.whoami.query()).toMatchObject({ role: 'manager' });

  await desk.press('Revoke the token Reports');
  await desk.see('Whoever works with the token Reports is out at once');
  await desk.press('Revoke it');
  await expect.poll(() => tokens.list.query()).toMatchObject([{ name: 'admin' }]);
  await expect(reporting.access.whoami.query()).rejects.toThrow('revoked');
  await desk.press('Revoke the token admin');
  await desk.see('This browser itself works with the token admin.');
  await wholePage(desk.page, 'people-revoke-own');
  await desk.press('Revoke it and be out');
  await desk.see('Without this token no admin’s token without an end would be left');
  await desk.page.keyboard.press('Escape');
  await desk.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await wholePage(desk.page, 'people-access-dark');
  expect(await findBarriers(desk.page)).toEqual([]);

  // Where another admin is left, one may go, and is told plainly.
  await tokens.create.mutate({ name: 'Second', role: 'admin' });
  await desk.press('Revoke the token admin');
  await desk.press('Revoke it and be out');
  await desk.see('Disconnect in the menu, and connect with a valid one.');
  await wholePage(desk.page, 'people-out-dark');
});
