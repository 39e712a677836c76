import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FillAct } from '../../apps/extension/src/fill/fill-page.ts';
import { openFixtureBrowser, type FixtureBrowser } from './open-fixture.ts';
import { openToFill } from './open-to-fill.ts';

const url = 'https://t.example/?secure=aaaabbbbcccc&transaction_id=(clickid)';
let browser: FixtureBrowser;

beforeAll(async () => {
  browser = await openFixtureBrowser('dashboard.advertiser.example');
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});

const openPage = () => openToFill(browser, 'fill-fields.html');

const focus = (page: Page, id: string) =>
  page.$eval(`#${id}`, (field) => {
    if (field instanceof HTMLElement) field.focus();
  });
const valueOf = (page: Page, id: string) =>
  page.$eval(`#${id}`, (field) => ('value' in field ? field.value : field.textContent));
const fillFocused: FillAct = { kind: 'fill', text: url };

it.each([
  ['plain', 'Postback URL', false],
  ['area', 'Event URL', true],
  ['controlled', 'Controlled', false],
  ['editable', 'Editable', true],
])('fills the focused field %s, tells the page, and takes it back', async (id, label, heldText) => {
  const { page, act } = await openPage();
  const before = await valueOf(page, id);
  await focus(page, id);
  expect(await act(fillFocused)).toMatchObject({ kind: 'filled', heldText, asGiven: true });
  expect(await valueOf(page, id)).toBe(url);
  expect(await page.$eval('#heard', ({ textContent }) => textContent)).toContain(
    `input ${id};change ${id};`,
  );
  if (id === 'controlled') {
    expect(await page.$eval('#controlled', (field) => field.getAttribute('data-state'))).toBe(url);
  }
  expect(await act({ kind: 'undo' })).toEqual({ kind: 'undone' });
  expect(await valueOf(page, id)).toBe(before);
  expect(await act({ kind: 'undo' })).toEqual({ kind: 'gone' });
  expect(label).not.toBe('');
});

it('fills fields in components and frames', async () => {
  const { page, act } = await openPage();
  await page.evaluate(() => {
    const inside = document.querySelector('#host')?.shadowRoot?.querySelector('input');
    inside?.focus();
  });
  expect(await act(fillFocused)).toMatchObject({ kind: 'filled', label: 'In a component' });
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    frame?.focus();
    frame?.contentDocument?.querySelector('input')?.focus();
  });
  expect(await act(fillFocused)).toMatchObject({ kind: 'filled', label: 'In a frame' });
});

it.each([
  ['short', { kind: 'too-long', most: 20 }],
  ['locked', { kind: 'read-only' }],
  ['password', { kind: 'no-field' }],
  ['seethrough', { kind: 'hidden' }],
  ['tiny', { kind: 'hidden' }],
  ['beneath', { kind: 'hidden' }],
])('puts no token into the field %s', async (id, answer) => {
  const { page, act } = await openPage();
  const before = await valueOf(page, id);
  await focus(page, id);
  expect(await act(fillFocused)).toEqual(answer);
  expect(await valueOf(page, id)).toBe(before);
  expect(await page.content()).not.toContain('aaaabbbbcccc');
});

it('says when the page changes what it is given', async () => {
  const { page, act } = await openPage();
  await focus(page, 'trimming');
  expect(await act(fillFocused)).toMatchObject({ kind: 'filled', asGiven: false });
});

it('lists the fields that can be seen where none has the focus, and fills the chosen one', async () => {
  const { page, act } = await openPage();
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  expect(await act(fillFocused)).toEqual({ kind: 'no-field' });
  const listed = await act({ kind: 'list' });
  expect(listed).toEqual({
    kind: 'fields',
    fields: [
      { label: 'Postback URL', holdsText: false },
      { label: 'Event URL', holdsText: true },
      { label: 'Controlled', holdsText: false },
      { label: 'Editable', holdsText: true },
      { label: 'Short', holdsText: false },
      { label: 'Locked', holdsText: true },
      { label: 'Trimming', holdsText: false },
      { label: 'Beneath', holdsText: false },
      { label: 'In a component', holdsText: false },
      { label: 'In a frame', holdsText: false },
    ],
  });
  expect(await act({ kind: 'fill-listed', text: url, index: 1 })).toMatchObject({
    label: 'Event URL',
  });
  expect(await valueOf(page, 'area')).toBe(url);
  expect(await act({ kind: 'fill-listed', text: url, index: 99 })).toEqual({ kind: 'no-field' });
});

it('leaves alone what was changed since', async () => {
  const { page, act } = await openPage();
  await focus(page, 'plain');
  await act(fillFocused);
  await page.type('#plain', '&x=1');
  expect(await act({ kind: 'undo' })).toEqual({ kind: 'edited' });
  expect(await valueOf(page, 'plain')).toBe(`${url}&x=1`);
});

it('keeps what it remembers where the page can’t see it', async () => {
  const { page, act } = await openPage();
  await focus(page, 'plain');
  await act(fillFocused);
  expect(await page.evaluate(() => 'tracksideFill' in globalThis)).toBe(false);
});
