import { faultMessage, hasControlCharacter } from '@trackside/core';
import * as z from 'zod/mini';

const longestId = 100;

/** An event's id in the tracker as it is typed: opaque, so only what no URL carries is refused. */
export const trackerIdInput = z.object({
  trackerId: z.optional(
    z.pipe(
      z.nullable(
        z.string({ error: faultMessage('TRACKER_ID_INVALID') }).check(
          z.maxLength(longestId, faultMessage('TRACKER_ID_TOO_LONG', { most: String(longestId) })),
          z.refine(
            (text) => text.isWellFormed() && !hasControlCharacter(text),
            faultMessage('TRACKER_ID_NOT_ONE_LINE'),
          ),
        ),
      ),
      z.transform((id) => (id === '' ? null : id)),
    ),
  ),
});
