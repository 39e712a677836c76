import * as z from 'zod/mini';

const label = z.string().check(z.maxLength(100));

/** What a page answers when it is asked to fill, as far as it is believed. */
export const fillAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fields'),
    fields: z.array(z.object({ label, holdsText: z.boolean() })).check(z.maxLength(30)),
  }),
  z.object({
    kind: z.literal('filled'),
    label,
    /** Something stood there before. */
    heldText: z.boolean(),
    /** The page has taken the text as it is. */
    asGiven: z.boolean(),
  }),
  z.object({ kind: z.literal('too-long'), most: z.number() }),
  z.object({
    kind: z.enum(['no-field', 'hidden', 'read-only', 'undone', 'edited', 'gone']),
  }),
]);

export type FillAnswer = z.infer<typeof fillAnswerSchema>;
