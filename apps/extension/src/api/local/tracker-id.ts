import { hasControlCharacter } from '@trackside/core';
import * as z from 'zod/mini';

const longestId = 100;

/** An event's id in the tracker as it is typed: opaque, so only what no URL carries is refused. */
export const trackerIdInput = z.object({
  trackerId: z.optional(
    z.pipe(
      z.nullable(
        z.string({ error: 'Type the event’s id in your tracker, or leave it empty.' }).check(
          z.maxLength(longestId, `Shorten the id to ${longestId} characters.`),
          z.refine(
            (text) => text.isWellFormed() && !hasControlCharacter(text),
            'Remove the control characters from the id.',
          ),
        ),
      ),
      z.transform((id) => (id === '' ? null : id)),
    ),
  ),
});
