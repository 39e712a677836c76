import { expect, test } from 'vitest';
import { openWorld } from './world.ts';

const hourMs = 3_600_000;

async function openRotation() {
  const time = { now: Date.UTC(2030, 0, 1) };
  const world = await openWorld({ clock: () => time.now });
  const codeOf = async (secure: string) =>
    (await world.send({ secure, transaction_id: await world.click() })).body.code;
  return { ...world, time, codeOf };
}

test('takes the old token beside the new one until its time is over', async () => {
  await using rotation = await openRotation();
  const { codeOf, offer, time } = rotation;
  const rotated = await rotation.api.offers.rotateSecure.mutate({
    id: offer.id,
    keepOldForHours: 2,
  });
  expect(rotated.secure).not.toBe(offer.secure);
  expect(await codeOf(rotated.secure)).toBe('CONVERSION_RECORDED');
  time.now += 2 * hourMs - 1;
  expect(await codeOf(offer.secure)).toBe('CONVERSION_RECORDED');
  time.now += 1;
  expect(await codeOf(offer.secure)).toBe('SECURE_INVALID');
  expect(await codeOf(rotated.secure)).toBe('CONVERSION_RECORDED');
});

test('ends the oldest token when two are live already', async () => {
  await using rotation = await openRotation();
  const rotate = () => rotation.api.offers.rotateSecure.mutate({ id: rotation.offer.id });
  const second = await rotate();
  const third = await rotate();
  expect(await rotation.codeOf(rotation.offer.secure)).toBe('SECURE_INVALID');
  expect(await rotation.codeOf(second.secure)).toBe('CONVERSION_RECORDED');
  expect(await rotation.codeOf(third.secure)).toBe('CONVERSION_RECORDED');
});

test('rotates the global token in the same way', async () => {
  await using rotation = await openRotation();
  const { codeOf, globalSecure, time } = rotation;
  const rotated = await rotation.api.global.rotateSecure.mutate({ keepOldForHours: 1 });
  expect(await codeOf(globalSecure)).toBe('CONVERSION_RECORDED');
  expect(await codeOf(rotated.secure)).toBe('CONVERSION_RECORDED');
  time.now += hourMs;
  expect(await codeOf(globalSecure)).toBe('SECURE_INVALID');
});
