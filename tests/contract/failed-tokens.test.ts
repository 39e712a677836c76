import { expect, test } from 'vitest';
import { openWorld } from './world.ts';

test('slows down who guesses tokens, and nobody whose token is right', async () => {
  const time = { now: Date.UTC(2030, 0, 1) };
  await using world = await openWorld({ clock: () => time.now });
  const guess = async () => (await world.sendQuery('secure=guess&transaction_id=a')).body.code;
  const guesses: string[] = [];
  for (let i = 0; i < 102; i += 1) guesses.push(await guess());
  expect(guesses.slice(0, 100).every((code) => code === 'SECURE_INVALID')).toBe(true);
  expect(guesses.slice(100)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  const limited = await fetch(`${world.url}/?secure=guess&transaction_id=a`);
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '60']);
  const valid = { secure: world.offer.secure, transaction_id: await world.click() };
  expect((await world.send(valid)).body.code).toBe('CONVERSION_RECORDED');
  expect(await guess()).toBe('RATE_LIMITED');
  time.now += 60_000;
  expect(await guess()).toBe('SECURE_INVALID');
});
