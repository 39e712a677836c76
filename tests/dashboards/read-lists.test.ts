import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPages } from '../../apps/extension/src/dashboards/adjust/adjust-pages.ts';
import { affisePages } from '../../apps/extension/src/dashboards/affise/affise-pages.ts';
import { appsflyerEventPages } from '../../apps/extension/src/dashboards/appsflyer/appsflyer-pages.ts';
import { cakePages } from '../../apps/extension/src/dashboards/cake/cake-pages.ts';
import { everflowPages } from '../../apps/extension/src/dashboards/everflow/everflow-pages.ts';
import { tunePages } from '../../apps/extension/src/dashboards/tune/tune-pages.ts';
import { openFixtureBrowser, type FixtureBrowser } from './open-fixture.ts';
import { readLists } from './read-lists.ts';

const base = 'https://track.example.com/?secure=aaaabbbbcccc';
const platforms = {
  appsflyer: appsflyerEventPages,
  adjust: adjustPages,
  everflow: everflowPages,
  affise: affisePages,
  tune: tunePages,
  cake: cakePages,
} as const;
type PlatformId = keyof typeof platforms;

/** What each page shows: event, id, URL (without what all have in front), count. */
const shown: Readonly<Record<string, readonly (readonly (string | null)[])[]>> = {
  'appsflyer-events.html': [
    ['af_purchase', null, null, '1,204'],
    ['af_level_achieved ', null, null, '820'],
    ['Tutorial done', null, null, '77'],
  ],
  'appsflyer-events-rows.html': [
    ['af_purchase', null, null, '3511'],
    ['注册', null, null, '1204'],
  ],
  'adjust-events.html': [
    ['Purchase', 'bkrfgq', null, null],
    ['Level  10 reached', 'x7dw2p', null, null],
    ['purchase ', 'q0m1zz', null, null],
  ],
  'adjust-callbacks.html': [
    [null, null, '&transaction_id={click_id}', null],
    ['Purchase', null, '&event_name={event_name}&transaction_id={click_id}', null],
    ['Tutorial done', null, '&event_name={event}&transaction_id={click_id}', null],
  ],
  'adjust-callback-form.html': [
    ['Sign up', null, '&event_name={event_name}&transaction_id={click_id}', null],
  ],
  'everflow-postbacks.html': [
    [null, null, '&transaction_id={sub1}', null],
    ['First deposit', null, '&event_name={event_name}&transaction_id={sub1}', null],
    ['Registration\u00A0', null, '&event_id=4&transaction_id={sub2}', null],
  ],
  'everflow-postback-form.html': [
    ['First deposit', null, '&event_name={event_name}&transaction_id={sub1}', null],
  ],
  'everflow-events.html': [
    ['First deposit', '31', null, null],
    ['Registration', '32', null, null],
  ],
  'affise-postbacks.html': [
    ['deposit', null, '&event_name={goal}&transaction_id={sub1}', null],
    [null, null, '&transaction_id={sub1}', null],
  ],
  'affise-postback-form.html': [
    ['deposit', null, '&event_name={goal}&transaction_id={sub1}', null],
    ['Registration', null, '&event_name={goal}&transaction_id={sub2}', null],
  ],
  'affise-goals.html': [
    ['1', null, null, null],
    ['deposit_1', null, null, null],
  ],
  'tune-pixels.html': [
    [null, null, '&transaction_id={aff_sub}', null],
    ['Subscription', null, '&event_name=Subscription&transaction_id={aff_sub}', null],
    ['Trial', null, '&transaction_id={aff_sub}', null],
  ],
  'tune-pixel-form.html': [['Subscription', null, '&transaction_id={aff_sub}', null]],
  'tune-goals.html': [
    ['Subscription', '44', null, null],
    ['trial ', '45', null, null],
  ],
  'cake-postbacks.html': [
    [null, null, '&transaction_id=#s2#', null],
    ['Deposit', null, '&event_name=Deposit&transaction_id=#s2#', null],
    ['Sign Up', null, '&event_id=3&transaction_id=#s2#', null],
  ],
  'cake-postback-form.html': [['Deposit', null, '&event_name=Deposit&transaction_id=#s2#', null]],
  'cake-events.html': [
    ['Deposit', '3', null, null],
    ['Sign Up', '5', null, null],
  ],
};
const files = Object.keys(shown);
const platformIds: readonly PlatformId[] = [
  'appsflyer',
  'adjust',
  'everflow',
  'affise',
  'tune',
  'cake',
];

let browser: FixtureBrowser;

beforeAll(async () => {
  browser = await openFixtureBrowser('dashboard.test');
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});

describe.each(platformIds)('the reader of %s', (platformId) => {
  const own = files.filter((file) => file.startsWith(`${platformId}-`));
  const others = files.filter((file) => !own.includes(file));

  it.each(own)('reads names and URLs of %s byte for byte', async (file) => {
    const page = await browser.open(file);
    expect(await readLists(page, platforms[platformId])).toEqual({
      kind: 'list',
      more: 0,
      rows: shown[file]?.map(([event, id, rest, count]) => ({
        event,
        id,
        url: rest === null ? null : `${base}${rest}`,
        count,
      })),
    });
    await page.close();
  });

  it('understands no page of another platform', async () => {
    for (const file of [...others, 'appsflyer-redesigned.html', 'postback-urls.html']) {
      const page = await browser.open(file);
      const answer = await readLists(page, platforms[platformId]);
      expect(answer.kind, file).toBe('not-understood');
      await page.close();
    }
  });

  it.each(own)('believes nothing of %s whose heads are renamed', async (file) => {
    const page = await browser.open(file);
    await page.evaluate(() => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const text = words.currentNode;
        const { parentElement } = text;
        if (parentElement?.closest('th,label,dt,span,[role="columnheader"],.c_9,.field-name')) {
          text.textContent = `New ${text.textContent ?? ''}`;
        }
      }
    });
    const answer = await readLists(page, platforms[platformId]);
    expect(answer.kind).toBe('not-understood');
    expect(answer).not.toMatchObject({ missing: [] });
    await page.close();
  });
});
