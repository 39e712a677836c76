import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

const errandSchema = z.object({
  /** Which size of ours is opened for it; the others leave it. */
  surface: z.enum(['popup', 'workspace']),
  /** When it was given, in milliseconds since 1970. */
  at: z.number(),
  task: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('copy'),
      /** An event by its id, or one of the offer's own two. */
      url: z.union([z.literal('conversion'), z.literal('any'), z.int()]),
    }),
    /** Empty where the page had nothing selected. */
    z.object({ kind: z.literal('check'), text: z.string() }),
    z.object({ kind: z.literal('find-event'), name: z.string() }),
  ]),
});

/** What a menu entry or a key asked for. A page of ours does it, since the background has no clipboard. */
export type Errand = z.infer<typeof errandSchema>;
export type Task = Errand['task'];

// What was selected on a page may hold a token: it leaves with the browser's session.
export const errandItem = storedItem('session:errand', z.nullable(errandSchema), null);

const patienceMs = 30_000;

/** Whether the errand is for this surface, and the user still waits for it. */
export function isFor(errand: Errand, surface: string, now: number): boolean {
  return errand.surface === surface && Math.abs(now - errand.at) <= patienceMs;
}
