import * as z from 'zod/mini';

const offerChoice = z.discriminatedUnion('kind', [
  /** The server's stays as it is. */
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('overwrite') }),
  /** Mine becomes another offer, under another name. */
  z.object({ kind: z.literal('rename'), name: z.string() }),
  /** Mine stays here, its events too. */
  z.object({ kind: z.literal('skip') }),
]);

const eventChoice = z.enum(['keep', 'overwrite', 'create']);

export const choicesSchema = z.object({
  /** By the local offer's id. */
  offers: z.record(z.string(), offerChoice),
  /** By the local event's id. */
  events: z.record(z.string(), eventChoice),
  /** Which of the server's offers a local one was found or created as, by the local one's id. */
  links: z.record(z.string(), z.int()),
});

export type OfferChoice = z.infer<typeof offerChoice>;
export type EventChoice = z.infer<typeof eventChoice>;

/** What becomes of each conflict. Where nothing is chosen, the server's stays. */
export type UploadChoices = z.infer<typeof choicesSchema>;

export const noChoices: UploadChoices = { offers: {}, events: {}, links: {} };
