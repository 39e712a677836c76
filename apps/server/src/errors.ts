import { requestRefusals } from '@trackside/core';

/**
 * Every refusal of the API: the stable code that stands in `data.reason`, the tRPC code that decides
 * the HTTP status, and what the user is told to do.
 */
export const refusals = {
  UNAUTHENTICATED: {
    trpc: 'UNAUTHORIZED',
    message: 'The access token is missing or wrong: send it as "Authorization: Bearer <token>".',
  },
  TOKEN_EXPIRED: {
    trpc: 'UNAUTHORIZED',
    message: 'This access token has expired: ask an admin for a new one.',
  },
  TOKEN_REVOKED: {
    trpc: 'UNAUTHORIZED',
    message: 'This access token was revoked: ask an admin for a new one.',
  },
  RATE_LIMITED: {
    trpc: 'TOO_MANY_REQUESTS',
    message:
      'Too many wrong tokens came from this address: correct the token, or wait a minute and try again.',
  },
  ROLE_TOO_LOW: {
    trpc: 'FORBIDDEN',
    message: 'Your access token’s role does not allow this: ask an admin for a higher role.',
  },
  TOKEN_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no access token with this id that is still good: look it up in the list.',
  },
  TOKEN_NAME_TAKEN: {
    trpc: 'CONFLICT',
    message: 'Another access token has this name: choose another name, or revoke that token.',
  },
  LAST_ADMIN: {
    trpc: 'CONFLICT',
    message:
      'Without this token no admin’s token without an end would be left: make another one first.',
  },
  INVITATION_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no open invitation with this id: look it up in the list of invitations.',
  },
  AFFILIATE_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no affiliate with this id yet: create it first.',
  },
  AFFILIATE_EXISTS: {
    trpc: 'CONFLICT',
    message: 'There is an affiliate with exactly this id already: change that one.',
  },
  INPUT_INVALID: {
    trpc: 'BAD_REQUEST',
    message: requestRefusals.INPUT_INVALID,
  },
  OFFER_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: requestRefusals.OFFER_NOT_FOUND,
  },
  OFFER_ARCHIVED: {
    trpc: 'CONFLICT',
    message: 'The offer is archived: take it out of the archive first.',
  },
  EVENT_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: requestRefusals.EVENT_NOT_FOUND,
  },
  NAME_TAKEN: {
    trpc: 'CONFLICT',
    message: requestRefusals.NAME_TAKEN,
  },
  CURRENCY_FIXED: {
    trpc: 'CONFLICT',
    message:
      'The offer already has records in its currency: create a new offer for another currency.',
  },
  POSTBACK_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no postback with this id: look it up in the list of postbacks.',
  },
  ALREADY_RECORDED: {
    trpc: 'CONFLICT',
    message:
      'The postback was already booked, by itself or by its twin: there is nothing to replay.',
  },
  NOT_RECORDED: {
    trpc: 'CONFLICT',
    message: 'The postback recorded nothing: there is nothing to reverse.',
  },
  ALREADY_REVERSED: {
    trpc: 'CONFLICT',
    message: 'The record was reversed before: look at the postback’s history.',
  },
  NOT_REVERSED: {
    trpc: 'CONFLICT',
    message: 'The record was not reversed, and counts: there is nothing to undo.',
  },
  EVENTS_DEPEND: {
    trpc: 'CONFLICT',
    message:
      'The click has events, which count only after its conversion: reverse them along with it, or leave it as it is.',
  },
  CONVERSION_REVERSED: {
    trpc: 'CONFLICT',
    message:
      'The click’s conversion is reversed, and no event counts without one: undo that first.',
  },
  SHARE_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no such link, or it was taken back: look at the list of shared pages.',
  },
  SET_UP_CHANGED: {
    trpc: 'CONFLICT',
    message:
      'The offers have changed since the dry run: look at what would be done now, and import again.',
  },
  CLICK_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no click with this transaction id: look it up in the list of postbacks.',
  },
  NOT_A_TEST: {
    trpc: 'CONFLICT',
    message: 'This click is no test, so its records stay: only traces of tests can be removed.',
  },
  OVERLOADED: {
    trpc: 'SERVICE_UNAVAILABLE',
    message: 'The server has too much to write at once: try again in a moment.',
  },
  DATABASE_UNAVAILABLE: {
    trpc: 'SERVICE_UNAVAILABLE',
    message:
      'The server can’t use its database just now: try again in a moment, and run “trackside doctor” on the server if it stays.',
  },
  WEBHOOK_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no webhook with this id: choose one from the list of webhooks.',
  },
  SENDERS_UNKNOWN: {
    trpc: 'NOT_FOUND',
    message:
      'The catalogue does not know from where this platform sends: ask it for its addresses, and allow those.',
  },
  PLATFORM_UNKNOWN: {
    trpc: 'NOT_FOUND',
    message: 'There is no platform with this id: choose one from the catalogue, or none.',
  },
} as const satisfies Record<string, { trpc: RefusalTrpcCode; message: string }>;

type RefusalTrpcCode =
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'SERVICE_UNAVAILABLE';

export type RefusalReason = keyof typeof refusals;
