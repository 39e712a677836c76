import { isDeepStrictEqual } from 'node:util';
import { CliFailure } from '../cli/cli-failure.ts';
import { syncTables, type Sides, type Synced, type TablePair } from './sync-tables.ts';

export interface FinishPlan {
  /** The new place, as the old database will name it. */
  readonly place: string;
  readonly tell: (work: string) => (share: number) => void;
}

/**
 * The end of a move. While nobody can write it copies what has changed and compares everything; then
 * the new database is made whole, the old one is left for good, and the new one is opened, in this
 * order: between two steps neither of them is used, and the same command goes on.
 */
export async function finishMove(
  sides: Sides,
  pairs: readonly TablePair[],
  { place, tell }: FinishPlan,
): Promise<Synced & { readonly lockedMs: number }> {
  const { source, target } = sides;
  const onShare = tell('Comparing all while nobody writes');
  await source.lock();
  const begun = performance.now();
  try {
    onShare(0);
    const other = await source.movedTo();
    if (other !== null) throw new CliFailure(`This database has moved to ${other} meanwhile.`);
    const synced = await syncTables(sides, pairs, { atRest: true, onRows: () => undefined });
    const counters = await source.counters();
    await target.putBack(counters);
    if (!isDeepStrictEqual(await target.counters(), counters)) {
      throw new CliFailure('The new database would not go on with the numbers of the old one.');
    }
    await source.markMoved(place);
    const lockedMs = performance.now() - begun;
    await target.removeMark();
    onShare(1);
    return { ...synced, lockedMs };
  } catch (error) {
    await source.unlock();
    throw error;
  }
}
