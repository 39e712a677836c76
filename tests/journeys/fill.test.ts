import { expect, test } from 'vitest';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';
import { screenshot } from './stages/pictures.ts';

test(
  'a URL is put into the page’s field on a press, and taken back',
  { timeout: 120_000 },
  async () => {
    await using stage = await openSeededStage();
    await stage.visit('dash.example.test', 'fill-fields.html');
    await stage.dashboard.focus('#plain');
    const popup = actIn(await stage.openPopup());
    await popup.openTab('Postbacks');
    const offer = await stage.server.api.offers.get.query({ id: stage.offerId });
    // Nothing of the token is in the page before the press.
    await popup.see('Conversion');
    expect(await stage.dashboard.content()).not.toContain(offer.secure);

    await popup.press('Fill: Conversion URL');
    await popup.see('Put into “Postback URL” on dash.example.test.');
    await screenshot(popup.page, 'filled');
    const value = () =>
      stage.dashboard.$eval('#plain', (field) =>
        field instanceof HTMLInputElement ? field.value : '',
      );
    expect(await value()).toContain(`secure=${offer.secure}`);
    await popup.press('Undo');
    await popup.see('The field is as it was before.');
    expect(await value()).toBe('');
  },
);

test('without a focused field the user chooses one', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  await stage.visit('dash.example.test', 'fill-fields.html');
  const popup = actIn(await stage.openPopup());
  await popup.openTab('Postbacks');
  await popup.press('Fill: Conversion URL');
  await popup.see('No field has the focus.');
  await screenshot(popup.page, 'fill-choose');
  await popup.press('Fill: Event URL');
  await popup.see('Something else stood there; Undo brings it back.');
  const filled = await stage.dashboard.$eval('#area', (field) =>
    field instanceof HTMLTextAreaElement ? field.value : '',
  );
  expect(filled).toContain('transaction_id=REPLACE');
});
