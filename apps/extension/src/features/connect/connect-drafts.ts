import * as z from 'zod/mini';

import { draftItem } from '../../storage/draft.ts';

/** The server's address as it is being typed; the last one after disconnecting. */
export const connectUrlDraft = draftItem('connect-url', z.nullable(z.string()));

export const connectTokenDraft = draftItem('connect-token', z.nullable(z.string()), {
  secret: true,
});

/** The secret of an invitation that was pasted, until it is used. */
export const connectInvitationDraft = draftItem('connect-invitation', z.nullable(z.string()), {
  secret: true,
});
