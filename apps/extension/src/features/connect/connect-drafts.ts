import * as z from 'zod/mini';

import { draftItem } from '../../storage/draft.ts';

/** The server's address as it is being typed; the last one after disconnecting. */
export const connectUrlDraft = draftItem('connect-url', z.nullable(z.string()));

export const connectTokenDraft = draftItem('connect-token', z.nullable(z.string()), {
  secret: true,
});
