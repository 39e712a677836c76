import type { MatchDraft } from './match-draft.ts';

type Reading = NonNullable<MatchDraft['reading']>;

/** Whether what was read without being asked for is to be taken: nothing that the user does is disturbed. */
export function isNews(draft: Pick<MatchDraft, 'pasting' | 'reading'>, read: Reading): boolean {
  const { pasting, reading } = draft;
  if (pasting) return false;
  if (reading === null || reading.url !== read.url) return true;
  // What the user pointed at stays until they read the page again themselves.
  if (reading.page.kind === 'columns') return false;
  return JSON.stringify(reading.page) !== JSON.stringify(read.page);
}
