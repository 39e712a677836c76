import { expect, test } from 'vitest';
import { openSeededStage } from './stages/seeded-stage.ts';

test('a postback that arrives during an older reading stays', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage();
  const { popup, server } = stage;
  const { page } = popup;
  const { secure } = await server.api.offers.get.query({ id: stage.offerId });
  await popup.openTab('Live');
  await popup.see('PLACEHOLDER_LEFT');
  await page.waitForFunction(() => document.body.innerText.includes('Live'));
  // The next reading of the list is under way until it is let go.
  await page.evaluate(`
    const ask = fetch;
    window.fetch = async (input, init) => {
      const answer = await ask(input, init);
      if (!String(input).includes('postbacks.list')) return answer;
      document.body.dataset.reading = 'answered';
      await new Promise((go) => document.addEventListener('answer-now', go, { once: true }));
      document.body.dataset.reading = 'done';
      return answer;
    };
    window.dispatchEvent(new Event('visibilitychange'));
  `);
  await page.waitForSelector('body[data-reading="answered"]');
  await fetch(`${server.url}/?secure=${secure}&transaction_id=nobody`);
  await popup.see('TRANSACTION_UNKNOWN');
  await page.evaluate(() => document.dispatchEvent(new Event('answer-now')));
  await page.waitForSelector('body[data-reading="done"]');
  // Until the older answer has been shown.
  await page.evaluate(
    () => new Promise((shown) => setTimeout(() => requestAnimationFrame(shown), 300)),
  );
  expect(await page.$eval('ul[aria-label="Postbacks"]', (list) => list.textContent)).toContain(
    'TRANSACTION_UNKNOWN',
  );
});
