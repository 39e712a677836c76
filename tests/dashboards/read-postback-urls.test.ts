import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPostbackUrls } from '../../apps/extension/src/dashboards/read-postback-urls.ts';
import { openFixtureBrowser, type FixtureBrowser } from './open-fixture.ts';

const host = 'dashboard.advertiser.example';
const base = 'https://track.example.com/?secure=aaaabbbbcccc';
let browser: FixtureBrowser;

beforeAll(async () => {
  browser = await openFixtureBrowser(host);
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});

it('finds postback URLs byte for byte, each once, and nothing that the page hides', async () => {
  const page = await browser.open('postback-urls.html');
  expect(await page.evaluate(readPostbackUrls)).toEqual({
    more: 0,
    found: [
      { text: `${base}&transaction_id={clickid}`, place: 'field', label: 'Conversion postback' },
      {
        text: 'http://track.example.com/?secure=aaaabbbbcccc&event_id=7&transaction_id=REPLACE&sale_amount={sum}¤cy=EUR',
        place: 'field',
        label: 'Event postback',
      },
      { text: `${base}&event_name=af_purchase&transaction_id=(clickid)`, place: 'text', label: '' },
      {
        text: '//track.example.com/?secure=aaaabbbbcccc&transaction_id=(clickid)',
        place: 'text',
        label: '',
      },
      {
        text: 'track.example.com/?secure=aaaabbbbcccc&transaction_id={cl?Network Name}',
        place: 'text',
        label: '',
      },
      { text: `${base}&transaction_id=#s2#`, place: 'link', label: 'Test it' },
      {
        text: `${base}&event_name={event name}&transaction_id={tid}`,
        place: 'text',
        label: 'Template',
      },
      { text: `${base}&transaction_id=\${SUBID}`, place: 'field', label: 'In a component' },
    ],
  });
});

it('lists at most fifty and says how many more there are', async () => {
  const page = await browser.open('postback-urls.html');
  await page.evaluate(() => {
    for (let n = 0; n < 60; n += 1) {
      const field = document.createElement('input');
      field.value = `https://track.example.com/?transaction_id={sub${n}}`;
      document.body.append(field);
    }
  });
  const { found, more } = await page.evaluate(readPostbackUrls);
  expect([found.length, more]).toEqual([50, 18]);
});
