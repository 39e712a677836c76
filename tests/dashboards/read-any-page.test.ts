import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustPages } from '../../apps/extension/src/dashboards/adjust/adjust-pages.ts';
import { anyListPages } from '../../apps/extension/src/dashboards/lists/any-list-pages.ts';
import { outlineLimits } from '../../apps/extension/src/dashboards/lists/list-page.ts';
import { readOutline } from '../../apps/extension/src/dashboards/lists/read-outline.ts';
import { outlineSchema } from '../../apps/extension/src/dashboards/page-reading.ts';
import { openFixtureBrowser, type FixtureBrowser } from './open-fixture.ts';
import { readLists } from './read-lists.ts';

let browser: FixtureBrowser;

beforeAll(async () => {
  browser = await openFixtureBrowser('dashboard.test');
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});

async function namesOn(page: Page) {
  const answer = await readLists(page, anyListPages);
  return answer.kind === 'list' ? answer.rows.map(({ event }) => event) : answer;
}

describe('reading any list of events', () => {
  it.each([
    ['adjust-events.html', ['Purchase', 'Level  10 reached', 'purchase ']],
    ['everflow-events.html', ['First deposit', 'Registration']],
    ['affise-goals.html', ['1', 'deposit_1']],
    ['cake-postbacks.html', ['Conversion', 'Deposit', 'Sign Up']],
    ['appsflyer-events-rows.html', ['af_purchase', '注册']],
    // “Event” stands there as a value, too.
    ['everflow-postbacks.html', ['Base', 'First deposit', 'Registration\u00A0']],
  ])('finds the names of %s without its platform', async (file, names) => {
    expect(await namesOn(await browser.open(file))).toEqual(names);
  });

  it('finds none where no list is headed by events', async () => {
    expect(await namesOn(await browser.open('postback-urls.html'))).toEqual({
      kind: 'not-understood',
      missing: ['Event'],
    });
  });

  it('looks into components and frames of the page', async () => {
    const page = await browser.open('postback-urls.html');
    await page.evaluate(async () => {
      const host = document.createElement('div');
      const table = document.createElement('table');
      for (const text of ['Event', 'in a component']) {
        const row = table.insertRow();
        row.insertCell().textContent = text;
        row.insertCell().textContent = 'x';
      }
      host.attachShadow({ mode: 'open' }).append(table);
      const frame = document.createElement('iframe');
      frame.srcdoc = '<table><tr><th>Event<th>Id<tr><td>in a frame<td>x</table>';
      document.body.append(host, frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
    });
    expect(await namesOn(page)).toEqual(['in a component', 'in a frame']);
  });

  it('reads neither what is hidden nor what is secret', async () => {
    const page = await browser.open('adjust-callback-form.html');
    await page.evaluate(() => {
      const secret = document.createElement('input');
      secret.type = 'password';
      secret.value = 'geheim';
      const label = document.createElement('label');
      label.append('Event', secret);
      document.querySelector('form')?.append(label);
    });
    expect(await namesOn(page)).toMatchObject({ kind: 'not-understood' });
    await page.$eval('input', (field) => {
      field.type = 'text';
    });
    expect(await namesOn(page)).toEqual(['geheim']);
  });
});

describe('a hostile page', () => {
  // Without hurry: how fast it is read is another question.
  const patient = { ...outlineLimits, milliseconds: 60_000 };
  let page: Page;

  beforeAll(async () => {
    page = await browser.open('hostile-list.html');
  });

  it('is cut down, and what is too long for a name is left out', async () => {
    const answer = await readLists(page, adjustPages, patient);
    if (answer.kind !== 'list') throw new Error('The page was not understood.');
    expect([answer.rows.length, answer.more]).toEqual([498, 99_501]);
    expect(answer.rows.slice(0, 5).map(({ event }) => event)).toEqual([
      '__proto__',
      'constructor',
      '<img src=x onerror="window.ran = true">',
      '</textarea><script>window.ran = true</script>',
      'event 6',
    ]);
    expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
  });

  it('is left when the time is over', async () => {
    const answer = await readLists(page, adjustPages, {
      ...patient,
      elements: 1_000_000,
      milliseconds: -1,
    });
    expect(answer).toEqual({ kind: 'not-understood', missing: [] });
  });

  it('would bring more than is believed if nothing held it back', async () => {
    const boundless = { ...patient, rows: 600, text: 3_000_000, all: 10_000_000 };
    const outline = await page.evaluate(readOutline, ['eventname'], boundless);
    expect(outline.lists[0]?.rows.length).toBe(600);
    expect(outline.lists[0]?.rows[3]?.[0]?.[0]?.length).toBe(2_000_000);
    expect(outlineSchema.safeParse(outline).success).toBe(false);
  });
});
