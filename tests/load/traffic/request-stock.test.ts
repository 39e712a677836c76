import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { createRequestStock } from './request-stock.ts';
import type { Traffic } from './traffic.ts';

/** Requests that are numbered through. */
function numbered(): Traffic {
  let next = 0;
  return {
    next: () => ({ kind: next % 2 === 0 ? 'conversion' : 'event', path: `/?n=${next++}` }),
    takeClicks: () => [],
  };
}

test('writes the same requests again until they were sent, and then goes on after them', async () => {
  await using folder = await makeTemporaryFolder();
  const file = join(folder.path, 'requests.txt');
  const stock = createRequestStock({ traffic: numbered(), file, storeClicks: () => undefined });
  const prepared = (count: number) => readFileSync(stock.prepare(count), 'utf8');
  expect(prepared(3)).toBe('/?n=0\n/?n=1\n/?n=2\n');
  expect(prepared(2)).toBe('/?n=0\n/?n=1\n');
  expect(stock.take(2).map(({ path }) => path)).toEqual(['/?n=0', '/?n=1']);
  expect(prepared(3)).toBe('/?n=2\n/?n=3\n/?n=4\n');
  stock.take(1);
  expect(stock.taken()).toEqual({ conversion: 2, event: 1, duplicate: 0, held: 0 });
});

test('stores the clicks before the requests can be sent', async () => {
  await using folder = await makeTemporaryFolder();
  const stored: number[] = [];
  let made = 0;
  const offer = { id: 1, secure: 'token', currency: 'USD', events: [] };
  const stock = createRequestStock({
    file: join(folder.path, 'requests.txt'),
    storeClicks: (clicks) => stored.push(clicks.length),
    traffic: {
      next: () => ({ kind: 'conversion', path: `/?n=${(made += 1)}` }),
      takeClicks: () =>
        Array.from({ length: made }, () => ({
          transactionId: 'x',
          offer,
          affiliateId: '1',
          createdAt: 0,
        })),
    },
  });
  stock.prepare(5);
  expect(stored).toEqual([5]);
});
