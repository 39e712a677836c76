import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { createAccessWatch } from './watch-access.ts';

const never = 3_600_000;

async function openWatch(everyMs: number) {
  const ingest = await openIngest();
  const watch = createAccessWatch(ingest, everyMs);
  const left = new AbortController();
  const signal = watch.watch(ingest.people.Ann, left.signal);
  return { ...ingest, watch, left, signal };
}

test.each([
  ['is revoked', 'revoked_at = 1'],
  ['gets another role', `role = 'viewer'`],
  ['is deleted', null],
])('notices at once that a token %s in this process', async (_case, change) => {
  await using open = await openWatch(never);
  await open.rows(
    change === null
      ? `delete from access_token where name = 'Ann' returning 1`
      : `update access_token set ${change} where name = 'Ann' returning 1`,
  );
  open.watch.changed(open.people.Ben.id);
  await sleep(50);
  // Control: until it is told of this very token it does not look.
  expect(open.signal.aborted).toBe(false);
  open.watch.changed(open.people.Ann.id);
  await vi.waitFor(() => expect(open.signal.aborted).toBe(true));
});

test('notices by itself what another process has changed, and that a token’s time is over', async () => {
  await using open = await openWatch(10);
  await open.rows(
    `update access_token set expires_at = ${open.time.now + 1} where name = 'Ann' returning 1`,
  );
  await sleep(100);
  expect(open.signal.aborted).toBe(false);
  open.time.now += 1;
  await vi.waitFor(() => expect(open.signal.aborted).toBe(true));
});

test('ends with whoever watches, and looks no more', async () => {
  await using open = await openWatch(never);
  expect(open.signal.aborted).toBe(false);
  open.left.abort();
  expect(open.signal.aborted).toBe(true);
  using asked = vi.spyOn(open.database, 'em');
  open.watch.changed(open.people.Ann.id);
  expect(asked).not.toHaveBeenCalled();
});
