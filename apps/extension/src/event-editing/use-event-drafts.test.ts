import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { emptyEvent } from './event-values.ts';
import { eventDraftsItem } from './use-event-drafts.ts';

beforeEach(() => fakeBrowser.reset());

test('a draft belongs to one offer of one server', async () => {
  await eventDraftsItem('https://a.example', 1).write({ new: emptyEvent });
  expect(await eventDraftsItem('https://a.example', 1).read()).toEqual({ new: emptyEvent });
  expect(await eventDraftsItem('https://b.example', 1).read()).toBeNull();
  expect(await eventDraftsItem('https://a.example', 2).read()).toBeNull();
});
