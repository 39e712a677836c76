import { expect, test } from 'vitest';
import { actIn } from './popup-actions.ts';
import { openSeededStage } from './stages/seeded-stage.ts';

test('what is typed is there again after the popup was closed', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup } = stage;
  await popup.openTab('Events');
  await popup.press('New event');
  await popup.fill('Event name', 'half_typed');
  await popup.press('Back');
  await popup.openTab('Check');
  await popup.fill('Postback URL', 'https://t.example/?secure=abc');
  await popup.page.waitForSelector('li[data-code]');
  await popup.page.close();

  const again = actIn(await stage.openPopup());
  await again.page.waitForSelector('[role="tablist"]');
  await again.openTab('Check');
  await again.page.waitForSelector('li[data-code]');
  const text = await again.page.$eval('textarea', (field) => field.value);
  expect(text).toBe('https://t.example/?secure=abc');

  await again.openTab('Events');
  await again.press('Continue new event');
  await again.page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value === 'half_typed'),
  );
  await again.press('Discard');
  await again.see('New event');
});
