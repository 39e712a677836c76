import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { keptAnswersItem, noAnswers } from './kept-answers.ts';

const here = 'https://t.example';
const answer = { key: [['offers', 'get'], { input: { id: 7 } }], data: { id: 7 } };

beforeEach(() => fakeBrowser.reset());

test('what the server said last is there again, for this server alone', async () => {
  await keptAnswersItem(here).write({ account: null, offer: answer });
  expect(await keptAnswersItem(here).read()).toEqual({ account: null, offer: answer });
  expect(await keptAnswersItem('https://other.example').read()).toEqual(noAnswers);
});

test('tokens leave with the browser’s session, and with the connection', async () => {
  await keptAnswersItem(here).write({ account: answer, offer: null });
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  await keptAnswersItem(here).clear();
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

test('what is no answer is none', async () => {
  await fakeBrowser.storage.session.set({ [`answers@${here}`]: { account: 'text', offer: null } });
  expect(await keptAnswersItem(here).read()).toEqual(noAnswers);
});
