import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createFastHmac } from './fast-hmac.ts';

test.each([0, 1, 31, 32, 63, 64])(
  'gives what createHmac gives, with a key of %i bytes',
  (length) => {
    const key = randomBytes(length);
    const fast = createFastHmac(key);
    const texts = ['', 'a', 'ünïcode ☕', 'x'.repeat(55), 'x'.repeat(64), 'x'.repeat(9000)];
    for (let count = 0; count < 200; count += 1) texts.push(randomBytes(count).toString('latin1'));
    for (const text of texts) {
      expect(fast(text)).toBe(createHmac('sha256', key).update(text, 'utf8').digest('hex'));
    }
  },
);

test('takes no key that would have to be hashed first', () => {
  expect(() => createFastHmac(new Uint8Array(65))).toThrow('longer than a block');
});
