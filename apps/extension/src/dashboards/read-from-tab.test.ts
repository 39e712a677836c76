import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readMapping, readUrls } from './read-from-tab.ts';

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

const table = {
  kind: 'read',
  partnerActive: null,
  inAppPostbacks: true,
  window: 'Lifetime',
  installUsersFrom: null,
  rows: [{ appsflyerEvent: 'a ', partnerEvent: 'b', usersFrom: null, including: null }],
};

describe('reading a mapping', () => {
  it('believes what fits the schema, byte for byte', async () => {
    pageAnswers(table);
    expect(await readMapping(7, 'appsflyer')).toEqual(table);
  });

  it('passes on that the reader did not understand', async () => {
    pageAnswers({ kind: 'not-understood', missing: ['event-column'] });
    expect(await readMapping(7, 'appsflyer')).toEqual({
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
    expect(await readMapping(7, 'appsflyer')).toEqual({ kind: 'not-understood', missing: [] });
  });

  it('asks no page of a platform that has no reader', async () => {
    expect(await readMapping(7, 'everflow')).toEqual({ kind: 'not-understood', missing: [] });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('says that the browser lets nobody in', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await readMapping(7, 'appsflyer')).toEqual({ kind: 'no-access' });
  });
});

describe('reading URLs', () => {
  const url = { text: 'https://a.example/?secure=x', place: 'field', label: '' };

  it('puts the frames together, each URL once', async () => {
    pageAnswers({ found: [url], more: 1 }, { found: [url, { ...url, text: 'b' }], more: 2 }, null);
    expect(await readUrls(7)).toEqual({
      kind: 'read',
      found: [url, { ...url, text: 'b' }],
      more: 3,
    });
  });

  it('says when no frame answered anything to believe', async () => {
    pageAnswers({ found: 'x' });
    expect(await readUrls(7)).toEqual({ kind: 'not-understood', missing: [] });
  });
});
