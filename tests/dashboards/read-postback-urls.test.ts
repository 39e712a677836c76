import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readPostbackUrls,
  urlLimits,
} from '../../apps/extension/src/dashboards/read-postback-urls.ts';
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
  expect(await page.evaluate(readPostbackUrls, urlLimits)).toEqual({
    more: 0,
    cut: false,
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
  const { found, more } = await page.evaluate(readPostbackUrls, urlLimits);
  expect([found.length, more]).toEqual([50, 18]);
});

it('finds them in table cells, whole though shown piece by piece, and in frames', async () => {
  const page = await browser.open('everflow-postbacks.html');
  const inFrame = `${base}&transaction_id={in_frame}`;
  await page.evaluate(
    async (url) => {
      const cell = document.querySelector('tbody tr td:last-child');
      const [start = '', macro = ''] = (cell?.textContent ?? '').split(/(?=\{)/);
      const pill = document.createElement('span');
      pill.textContent = macro;
      cell?.replaceChildren(start, pill);
      const frame = document.createElement('iframe');
      frame.srcdoc = `<input value="${url}" />`;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    },
    inFrame.replaceAll('&', '&amp;'),
  );
  const answers = await Promise.all(
    page.frames().map((frame) => frame.evaluate(readPostbackUrls, urlLimits)),
  );
  expect(answers.flatMap(({ found }) => found.map(({ text, place }) => [text, place]))).toEqual([
    [`${base}&transaction_id={sub1}`, 'text'],
    [`${base}&event_name={event_name}&transaction_id={sub1}`, 'text'],
    [`${base}&event_id=4&transaction_id={sub2}`, 'text'],
    [inFrame, 'field'],
  ]);
});

describe('a page that is too large', () => {
  it.each([
    ['elements', { ...urlLimits, elements: 20 }],
    ['milliseconds', { ...urlLimits, milliseconds: -1 }],
  ])('is left when its %s are used up, and that is said', async (_, limits) => {
    const page = await browser.open('postback-urls.html');
    const all = await page.evaluate(readPostbackUrls, { ...urlLimits, milliseconds: 60_000 });
    const some = await page.evaluate(readPostbackUrls, limits);
    expect([all.cut, some.cut]).toEqual([false, true]);
    expect(some.found.length).toBeLessThan(all.found.length);
  });

  it('is not held up by texts that no URL has', async () => {
    const page = await browser.open('postback-urls.html');
    await page.evaluate(() => {
      const block = document.createElement('pre');
      block.textContent = '=x='.repeat(100_000);
      const quotes = document.createElement('pre');
      quotes.textContent = '"//'.repeat(5000);
      document.body.append(block, quotes);
    });
    const before = await page.evaluate(readPostbackUrls, { ...urlLimits, milliseconds: 60_000 });
    expect(before.found.length).toBe(8);
  });
});
