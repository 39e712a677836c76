import { expect, test } from 'vitest';

import type { RepairInput } from '../../../api/api-types.ts';
import { canGoOn, goneOn, runParts, type RepairRun } from './run-repair.ts';

const outcome = (id: string) => ({ id, code: 'EVENT_RECORDED', refusal: null }) as const;
const beginning = { outcomes: [], cursor: null };

/** Three parts, of which the one at `broken` fails; `after` is called with every part that was done. */
async function run(
  from: Pick<RepairRun, 'outcomes' | 'cursor'>,
  { broken, stopAt }: { readonly broken?: string; readonly stopAt?: string } = {},
) {
  const asked: (string | null)[] = [];
  const told: RepairRun[] = [];
  const stopping = new AbortController();
  await runParts(from, {
    doPart: async (cursor) => {
      const at = cursor ?? '0';
      asked.push(cursor);
      if (at === broken) throw new TypeError('no answer');
      if (at === stopAt) stopping.abort();
      return { outcomes: [outcome(at)], nextCursor: at === '2' ? null : String(Number(at) + 1) };
    },
    signal: stopping.signal,
    tell: (one) => told.push(one),
  });
  return { asked, told, last: told.at(-1) ?? { ...beginning, state: { kind: 'running' } } };
}

test('does part after part and tells each', async () => {
  const { asked, told } = await run(beginning);
  expect(asked).toEqual([null, '1', '2']);
  expect(told.map(({ state, outcomes }) => [state.kind, outcomes.length])).toEqual([
    ['running', 0],
    ['running', 1],
    ['running', 2],
    ['done', 3],
  ]);
});

test('told to stop, it does no further part, and goes on there', async () => {
  const { asked, last } = await run(beginning, { stopAt: '1' });
  expect(asked).toEqual([null, '1']);
  expect(last).toMatchObject({ cursor: '2', state: { kind: 'stopped', failure: null } });
  const rest = await run(last);
  expect(rest.asked).toEqual(['2']);
  expect(rest.last.outcomes.map(({ id }) => id)).toEqual(['0', '1', '2']);
});

test('stopped by its last part, it is done', async () => {
  const { last } = await run(beginning, { stopAt: '2' });
  expect(last.state).toEqual({ kind: 'done' });
});

test('a failure leaves what was done and where it goes on', async () => {
  const { last } = await run(beginning, { broken: '1' });
  expect(last).toEqual({
    outcomes: [outcome('0')],
    cursor: '1',
    state: { kind: 'stopped', failure: { kind: 'unreachable' } },
  });
});

test('an event that was created before the answer was lost is not created again', () => {
  const repair: RepairInput['repair'] = {
    kind: 'createEvent',
    offerId: 3,
    event: {
      name: 'Level',
      revenue: { type: 'None' },
      payout: { type: 'None' },
      allowMultiple: false,
      parameters: [],
    },
  };
  expect(goneOn(repair, [{ name: 'level' }])).toBe(repair);
  expect(goneOn(repair, [{ name: 'Level' }])).toEqual({ kind: 'correct', corrections: {} });
  const accept = { kind: 'accept' } as const;
  expect(goneOn(accept, [{ name: 'Level' }])).toBe(accept);
});

test('goes on after anything but a name that somebody else has taken', () => {
  const refused = { kind: 'refused', message: '', issues: [] } as const;
  expect(canGoOn(null)).toBe(true);
  expect(canGoOn({ kind: 'unreachable' })).toBe(true);
  expect(canGoOn({ ...refused, reason: 'RATE_LIMITED' })).toBe(true);
  expect(canGoOn({ ...refused, reason: 'NAME_TAKEN' })).toBe(false);
});
