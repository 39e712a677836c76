import type { PostbackRow } from '../api/api-types.ts';

/** Whether the row itself tells why: where money waits for somebody to act. */
export function causeInRow({ verdict }: Pick<PostbackRow, 'verdict'>): boolean {
  return verdict === 'held' || verdict === 'refused';
}
