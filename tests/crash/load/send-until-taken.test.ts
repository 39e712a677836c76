import { expect, test } from 'vitest';
import type { Sent } from './send-load.ts';
import { sendUntilTaken } from './send-until-taken.ts';
import { tally } from './tally.ts';

/** A server that refuses each target so many times. */
function refusing(times: number) {
  const asked = new Map<string, number>();
  return async (targets: readonly string[]): Promise<Sent[]> =>
    targets.map((target) => {
      const before = asked.get(target) ?? 0;
      asked.set(target, before + 1);
      const [status, code] = before < times ? [503, 'OVERLOADED'] : [200, 'CONVERSION_RECORDED'];
      const reply = { kind: 'answered' as const, status, code, isLast: false };
      const answer = { ...reply, postbackId: null, retryAfter: null };
      return { target, reply: answer, sentAt: 0, repliedAt: 0 };
    });
}

test.each([
  [0, '200 CONVERSION_RECORDED'],
  [1, '200 CONVERSION_RECORDED'],
  [4, '200 CONVERSION_RECORDED'],
  // The control: who is refused every time is not told of as taken.
  [5, '503 OVERLOADED'],
])('of a server that refuses %i times the last answer is %s', async (times, last) => {
  const taken = await sendUntilTaken(refusing(times), ['a', 'b'], { pauseMs: 0 });
  expect(tally(taken)).toEqual({ [last]: 2 });
});
