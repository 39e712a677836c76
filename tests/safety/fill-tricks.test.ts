import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { FillAct } from '../../apps/extension/src/fill/fill-page.ts';
import { openFixtureBrowser, type FixtureBrowser } from '../dashboards/open-fixture.ts';
import { openToFill } from '../dashboards/open-to-fill.ts';
import { actIn } from '../journeys/popup-actions.ts';
import { openSeededStage } from '../journeys/stages/seeded-stage.ts';

const token = 'aaaabbbbcccc';
const text = `https://t.example/?secure=${token}&transaction_id=(clickid)`;
const fillFocused: FillAct = { kind: 'fill', text };

/** The page's own document, a component's and a frame's, by the browser's own functions. */
const roots = `[
  document,
  document.querySelector('#component').shadowRoot,
  document.querySelector('#faint').contentDocument,
]`;
const everyInput = `${roots}.flatMap((root) => [
  ...(root.host instanceof Element && root !== document ? root.querySelectorAll('input')
    : Document.prototype.querySelectorAll.call(root, 'input')),
])`;

const focus = (page: Page, id: string) =>
  page.evaluate(
    `(document.getElementById('${id}') ?? ${everyInput}.find((field) => field.id === '${id}')).focus()`,
  );

/** Every value that stands in a field, wherever it is. */
const values = (page: Page): Promise<unknown> =>
  page.evaluate(`${everyInput}.map(({ value }) => value).join('|')`);

describe('a page that wants a token unseen', () => {
  let browser: FixtureBrowser;
  const open = () => openToFill(browser, 'fill-tricks.html');

  beforeAll(async () => {
    browser = await openFixtureBrowser('dashboard.advertiser.example');
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
  });

  it.each([
    'clipped',
    'filtered',
    'nested',
    'aside',
    'above',
    'scaled',
    'shadowed',
    'slotted',
    'clobbered',
    'inside',
  ])('gets none into the field that is %s', async (id) => {
    const { page, act } = await open();
    await focus(page, id);
    expect(await act(fillFocused)).toEqual({ kind: 'hidden' });
    expect(await values(page)).not.toContain(token);
    // The control: with nothing in the way it is filled.
    await focus(page, 'honest');
    expect(await act(fillFocused)).toMatchObject({ kind: 'filled', label: 'Honest' });
    expect(await values(page)).toContain(token);
  });

  it('gets none beneath what it lays over the field', async () => {
    const { page, act } = await open();
    await focus(page, 'honest');
    await page.evaluate('cover()');
    expect(await act(fillFocused)).toEqual({ kind: 'hidden' });
    expect(await values(page)).not.toContain(token);
  });

  it.each(['mail', 'foreign'])('gets none where no URL belongs: %s', async (id) => {
    const { page, act } = await open();
    await focus(page, id);
    expect(await act(fillFocused)).toEqual({ kind: 'no-field' });
  });

  it.each([
    ['Jumps away', { kind: 'hidden' }],
    ['Turns into another', { kind: 'no-field' }],
  ])('gets none by changing the field as it is given the focus: %s', async (label, answer) => {
    const { page, act } = await open();
    const listed = await act({ kind: 'list' });
    const labels = fieldsOf(listed).map((field) => field.label);
    expect(labels).toContain(label);
    expect(await act({ kind: 'fill-listed', text, index: labels.indexOf(label) })).toEqual(answer);
    expect(await values(page)).not.toContain(token);
    const index = labels.indexOf('Honest');
    expect(await act({ kind: 'fill-listed', text, index })).toMatchObject({ kind: 'filled' });
  });

  it('lists no field that is not seen', async () => {
    const { act } = await open();
    const labels = fieldsOf(await act({ kind: 'list' })).map((field) => field.label);
    expect(labels).toContain('Honest');
    for (const unseen of ['Filtered', 'Half of half', 'Scaled', 'Slotted', 'In a form', 'Mail']) {
      expect(labels).not.toContain(unseen);
    }
    expect(labels).not.toContain('In a faint frame');
  });

  it('gets none by putting another field into the place of a listed one', async () => {
    const { page, act } = await open();
    const index = fieldsOf(await act({ kind: 'list' })).findIndex(
      ({ label }) => label === 'Honest',
    );
    await page.evaluate(`replace('honest')`);
    expect(await act({ kind: 'fill-listed', text, index })).toEqual({ kind: 'gone' });
    expect(await values(page)).not.toContain(token);
  });

  it('cannot lead us round by names that it gives to pictures', async () => {
    const { page, act } = await open();
    await focus(page, 'clobbered');
    await page.evaluate('clobber()');
    // The control: asked as usual, the document gives the pictures.
    expect(await page.evaluate('document.activeElement.tagName')).toBe('IMG');
    expect(await act(fillFocused)).toEqual({ kind: 'hidden' });
    await focus(page, 'honest');
    expect(await act(fillFocused)).toMatchObject({ kind: 'filled', label: 'Honest' });
  });
});

function fieldsOf(answer: unknown): readonly { readonly label: string }[] {
  if (typeof answer !== 'object' || answer === null || !('fields' in answer)) return [];
  return Array.isArray(answer.fields) ? answer.fields : [];
}

test(
  'in the popup Fill says where the URL went, and puts none where another field came',
  {
    timeout: 120_000,
  },
  async () => {
    await using stage = await openSeededStage();
    const { secure } = await stage.server.api.offers.get.query({ id: stage.offerId });
    const held = () =>
      stage.dashboard.evaluate(
        `[...document.querySelectorAll('input')].map(({ value }) => value).join('|')`,
      );
    await stage.visit('dash.example.test', 'fill-tricks.html');
    await stage.dashboard.evaluate(`document.activeElement.blur()`);
    const popup = actIn(await stage.openPopup());
    await popup.openTab('Postbacks');
    await popup.press('Fill: Conversion URL');
    await popup.see('No field has the focus.');
    await stage.dashboard.evaluate(`replace('honest')`);
    await popup.press('Fill: Honest');
    await popup.see('The field is no longer on the page.');
    expect(await held()).not.toContain(secure);

    await stage.dashboard.evaluate(`document.querySelector('#honest').focus(); cover()`);
    await popup.press('Fill: Conversion URL');
    await popup.see('something lies over it');
    expect(await held()).not.toContain(secure);

    // The control: once nothing lies over it, the same press fills it.
    await stage.dashboard.evaluate(`document.body.lastElementChild.remove()`);
    await popup.press('Fill: Conversion URL');
    await popup.see('Put into “Honest” on dash.example.test.');
    expect(await held()).toContain(secure);
  },
);
