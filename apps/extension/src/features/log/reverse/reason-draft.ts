import * as z from 'zod/mini';

import { draftItem } from '../../../storage/draft.ts';

const reasonSchema = z.object({ postbackId: z.string(), reason: z.string() });

export type ReasonDraft = z.infer<typeof reasonSchema>;

export const noReason: ReasonDraft = { postbackId: '', reason: '' };

/** Why a record is to be taken back, or to count again, as it is being typed. */
export const reasonDraftItem = (serverUrl: string) =>
  draftItem('reversal-reason', z.nullable(reasonSchema), { serverUrl });
