import * as z from 'zod/mini';

import { draftItem } from '../../storage/draft.ts';

const checkedTextsSchema = z.object({ postback: z.string(), trackingLink: z.string() });

const checkDraftSchema = z.object({
  texts: checkedTextsSchema,
  /** The texts as they were before each repair and each reading of the page, the latest last. */
  undo: z.array(checkedTextsSchema),
});

/** The two texts that are checked together. */
export type CheckedTexts = z.infer<typeof checkedTextsSchema>;
export type CheckDraft = z.infer<typeof checkDraftSchema>;

export const noCheckDraft: CheckDraft = { texts: { postback: '', trackingLink: '' }, undo: [] };

// What is pasted may hold a token: it leaves with the browser's session.
export const checkDraftItem = draftItem('check', z.nullable(checkDraftSchema), { secret: true });

const maxUndo = 20;

export function typed(draft: CheckDraft, change: Partial<CheckedTexts>): CheckDraft {
  return { texts: { ...draft.texts, ...change }, undo: [] };
}

/** A text found on the page in the place of what was typed, which one step brings back. */
export function taken(draft: CheckDraft, postback: string): CheckDraft {
  return postback === draft.texts.postback ? draft : repaired(draft, { ...draft.texts, postback });
}

export function repaired(draft: CheckDraft, texts: CheckedTexts): CheckDraft {
  return { texts, undo: [...draft.undo, draft.texts].slice(-maxUndo) };
}

export function undone(draft: CheckDraft): CheckDraft {
  return { texts: draft.undo.at(-1) ?? draft.texts, undo: draft.undo.slice(0, -1) };
}
