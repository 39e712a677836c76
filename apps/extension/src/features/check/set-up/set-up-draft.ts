import * as z from 'zod/mini';

import { draftItem } from '../../../storage/draft.ts';
import type { CheckedTexts } from '../check-draft.ts';

const setUpSchema = z.object({ postbacks: z.array(z.string()), trackingLink: z.string() });

const setUpDraftSchema = z.object({
  texts: setUpSchema,
  /** The texts as they were before each repair, removal and reading of the page, the latest last. */
  undo: z.array(setUpSchema),
});

/** Everything that is set up for an offer: its postback URLs, and the tracking link. */
export type SetUp = z.infer<typeof setUpSchema>;
export type SetUpDraft = z.infer<typeof setUpDraftSchema>;

// What is pasted may hold a token: it leaves with the browser's session.
export const setUpDraftItem = draftItem('check-set-up', z.nullable(setUpDraftSchema), {
  secret: true,
});

const maxUndo = 20;

/** More URLs than any dashboard has for one offer. */
export const maxPostbacks = 50;

/** What is known before anything is typed: what the check of one URL holds, and the offer's link. */
export function startedWith(checked: CheckedTexts, offerLink: string | null): SetUpDraft {
  const { postback, trackingLink } = checked;
  return {
    texts: {
      postbacks: [postback],
      trackingLink: trackingLink.trim() === '' ? (offerLink ?? '') : trackingLink,
    },
    undo: [],
  };
}

export function typed(draft: SetUpDraft, change: Partial<SetUp>): SetUpDraft {
  return { texts: { ...draft.texts, ...change }, undo: [] };
}

export function typedAt(draft: SetUpDraft, index: number, text: string): SetUpDraft {
  return typed(draft, { postbacks: draft.texts.postbacks.with(index, text) });
}

/** Room for one more URL; undo still takes back what was before. */
export function added(draft: SetUpDraft): SetUpDraft {
  const { texts } = draft;
  if (texts.postbacks.length >= maxPostbacks) return draft;
  return { ...draft, texts: { ...texts, postbacks: [...texts.postbacks, ''] } };
}

export function removed(draft: SetUpDraft, index: number): SetUpDraft {
  const left = draft.texts.postbacks.toSpliced(index, 1);
  return repaired(draft, { ...draft.texts, postbacks: left.length === 0 ? [''] : left });
}

/** URLs found on the page, after those that stand there already. */
export function taken(draft: SetUpDraft, found: readonly string[]): SetUpDraft {
  const kept = draft.texts.postbacks.filter((text) => text.trim() !== '');
  const fresh = found.filter((text, at) => !kept.includes(text) && found.indexOf(text) === at);
  if (fresh.length === 0) return draft;
  return repaired(draft, {
    ...draft.texts,
    postbacks: [...kept, ...fresh].slice(0, Math.max(maxPostbacks, kept.length)),
  });
}

export function repaired(draft: SetUpDraft, texts: SetUp): SetUpDraft {
  return { texts, undo: [...draft.undo, draft.texts].slice(-maxUndo) };
}

export function undone(draft: SetUpDraft): SetUpDraft {
  return { texts: draft.undo.at(-1) ?? draft.texts, undo: draft.undo.slice(0, -1) };
}
