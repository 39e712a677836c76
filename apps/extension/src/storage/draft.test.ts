import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';

import { draftItem } from './draft.ts';

beforeEach(() => fakeBrowser.reset());

describe('draftItem', () => {
  test('keeps a draft beyond the session', async () => {
    await draftItem('note', z.nullable(z.string())).write('half a');
    expect(await fakeBrowser.storage.local.get()).toEqual({ 'draft-note': 'half a' });
  });

  test('keeps a draft for its server alone', async () => {
    const note = (serverUrl: string) => draftItem('note', z.nullable(z.string()), { serverUrl });
    await note('https://a.example').write('half a');
    expect(await note('https://a.example').read()).toBe('half a');
    expect(await note('https://b.example').read()).toBeNull();
  });

  test('keeps a secret draft in the session only', async () => {
    await draftItem('token', z.nullable(z.string()), { secret: true }).write('s3cret');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({ 'draft-token': 's3cret' });
  });
});
