import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { anyListReader, readersOf } from './page-readers.ts';
import { readNames, readUrls } from './read-from-tab.ts';

interface FrameAnswer {
  readonly result: unknown;
  readonly frameId: number;
  readonly documentId: string;
}

const executeScript = vi.fn<() => Promise<readonly FrameAnswer[]>>();

beforeEach(() => {
  executeScript.mockReset();
  Object.assign(browser, { scripting: { executeScript } });
});

function pageAnswers(...results: unknown[]): void {
  executeScript.mockResolvedValue(
    results.map((result, frameId) => ({ result, frameId, documentId: String(frameId) })),
  );
}

const mapping = readersOf('appsflyer').filter(({ kind }) => kind === 'mapping');
const lists = readersOf('everflow');

const table = {
  kind: 'mapping',
  partnerActive: null,
  inAppPostbacks: true,
  window: 'Lifetime',
  installUsersFrom: null,
  rows: [{ appsflyerEvent: 'a ', partnerEvent: 'b', usersFrom: null, including: null }],
};

describe('reading a mapping', () => {
  it('believes what fits the schema, byte for byte', async () => {
    pageAnswers(table);
    expect(await readNames(7, mapping)).toEqual(table);
  });

  it('passes on that the reader did not understand', async () => {
    pageAnswers({ kind: 'not-understood', missing: ['event-column'] });
    expect(await readNames(7, mapping)).toEqual({
      kind: 'not-understood',
      missing: ['event-column'],
    });
  });

  it.each([
    ['nothing', undefined],
    ['another kind', { kind: 'else' }],
    ['rows that are none', { ...table, rows: [{ appsflyerEvent: 1 }] }],
    [
      'a name without end',
      { ...table, rows: [{ ...table.rows[0], appsflyerEvent: 'a'.repeat(9000) }] },
    ],
    ['rows without end', { ...table, rows: Array.from({ length: 501 }, () => table.rows[0]) }],
  ])('does not believe %s', async (_, result) => {
    pageAnswers(result);
    expect(await readNames(7, mapping)).toEqual({ kind: 'not-understood', missing: [] });
  });

  it('asks no page without a reader', async () => {
    expect(await readNames(7, [])).toEqual({ kind: 'not-understood', missing: [] });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('says that the browser lets nobody in', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await readNames(7, mapping)).toEqual({ kind: 'no-access' });
  });
});

describe('reading lists', () => {
  const cells = (...texts: string[]) => texts.map((text) => [text]);
  const outline = {
    lists: [
      {
        heads: ['Event', 'Delivery method', 'Postback URL'],
        rows: [cells('Deposit', 'Postback', 'https://a.example/?secure=x')],
        more: 2,
      },
    ],
    fields: [],
    shown: ['event', 'deliverymethod', 'postbackurl'],
    cut: false,
  };
  const row = { event: 'Deposit', id: null, url: 'https://a.example/?secure=x', count: null };

  it('puts the frames together', async () => {
    pageAnswers({ lists: [], fields: [], shown: [], cut: false }, outline, null);
    expect(await readNames(7, lists)).toEqual({ kind: 'list', rows: [row], more: 2 });
  });

  it('asks the next reader where one is at a loss, and tells of the first', async () => {
    pageAnswers({ lists: [], fields: [], shown: ['deliverymethod'], cut: false });
    expect(await readNames(7, [...lists, anyListReader])).toEqual({
      kind: 'not-understood',
      missing: ['Postback URL'],
    });
    expect(executeScript).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['more rows than it asked for', { rows: Array.from({ length: 501 }, () => cells('a')) }],
    ['a text without end', { rows: [cells('a'.repeat(9000))] }],
    ['a count that is none', { more: Number.NaN }],
  ])('does not believe %s', async (_, change) => {
    pageAnswers({ ...outline, lists: [{ ...outline.lists[0], ...change }] });
    expect(await readNames(7, lists)).toMatchObject({ kind: 'not-understood' });
  });
});

describe('reading URLs', () => {
  const url = { text: 'https://a.example/?secure=x', place: 'field', label: '' };

  it('puts the frames together, each URL once', async () => {
    pageAnswers(
      { found: [url], more: 1, cut: false },
      { found: [url, { ...url, text: 'b' }], more: 2, cut: true },
      null,
    );
    expect(await readUrls(7, [])).toEqual({
      kind: 'read',
      found: [
        { ...url, event: null },
        { ...url, text: 'b', event: null },
      ],
      more: 3,
      cut: true,
    });
  });

  it.each([
    ['the event that its row names', ['Deposit'], 'Deposit'],
    ['none where it serves several', ['Deposit', 'Trial'], null],
  ])('says of a URL %s', async (_, events, event) => {
    const cells = events.map((name) => [[name], ['Postback'], [url.text]]);
    const heads = ['Event', 'Delivery method', 'Postback URL'];
    pageAnswers({
      found: [url],
      lists: [{ heads, rows: cells, more: 0 }],
      fields: [],
      shown: [],
      more: 0,
      cut: false,
    });
    expect(await readUrls(7, lists)).toMatchObject({ found: [{ ...url, event }] });
  });

  it('says when no frame answered anything to believe', async () => {
    pageAnswers({ found: 'x' });
    expect(await readUrls(7, [])).toEqual({ kind: 'not-understood', missing: [] });
  });
});
