import * as z from 'zod/mini';

/** An offer's or an event's id. */
export const rowId = z
  .int('must be a whole number, 1 or more.')
  .check(z.minimum(1, 'must be 1 or more.'), z.maximum(2_147_483_647, 'is larger than any id.'));

/** Which row, and whether it goes into the archive or out of it. */
export const archiving = z.object({ id: rowId, archived: z._default(z.boolean(), true) });
