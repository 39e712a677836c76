import { expect, test, vi } from 'vitest';

import { createClient } from './create-api.ts';
import { figuresAge, watchFiguresAge } from './figures-age.ts';

const question = { from: '2026-04-01', to: '2026-04-02', timeZone: 'UTC', groupBy: 'day' } as const;

/** A server that answers everything with an empty list, and says that it is so many seconds behind. */
function answerBehind(seconds: number | null) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const answers = url.pathname.split(',').map(() => ({ result: { data: [] } }));
    const headers = seconds === null ? {} : { 'trackside-behind-seconds': String(seconds) };
    const response = Response.json(answers, { headers });
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
  });
}

test('the age of figures is that of the newest report, whatever else is asked', async () => {
  const client = createClient({ url: 'https://track.example', token: 'token' });
  const told = vi.fn<() => void>();
  const stop = watchFiguresAge(told);
  expect(figuresAge()).toBeNull();

  answerBehind(12);
  await Promise.all([client.offers.list.query(), client.reports.summary.query(question)]);
  expect(figuresAge()).toBe(12);

  answerBehind(null);
  await client.offers.list.query();
  expect(figuresAge()).toBe(12);
  await client.reports.summary.query(question);
  expect(figuresAge()).toBeNull();
  expect(told).toHaveBeenCalledTimes(2);

  stop();
  answerBehind(3);
  await client.reports.summary.query(question);
  expect(told).toHaveBeenCalledTimes(2);
});
