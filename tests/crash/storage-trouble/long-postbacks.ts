import { expect } from 'vitest';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { readKept } from '../database/read-kept.ts';
import { targetOf } from '../load/mixed-postbacks.ts';
import type { Sent } from '../load/send-load.ts';
import type { Stage } from '../server/open-stage.ts';

/** Conversions that take up room: as many as it says, each with nearly as much as a query may have. */
export async function longPostbacks({ shop, clicks }: Stage, count: number): Promise<string[]> {
  const note = 'x'.repeat(7000);
  return (await clicks(count)).map((id) => targetOf(shop.secure, id, { note }));
}

/** Ends the server and compares what it kept with what it answered: neither more nor less. */
export async function expectKept(stage: Stage, sent: readonly Sent[]): Promise<void> {
  await stage.end();
  const promised = promisesOf(sent);
  const kept = await readKept(stage.places.database);
  expect(kept.postbacks).toHaveLength(promised.length);
  expect(findFaults(promised, kept)).toEqual(noFaults);
}
