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
  WEBHOOK_NOT_FOUND: {
    trpc: 'NOT_FOUND',
    message: 'There is no webhook with this id: choose one from the list of webhooks.',
  },
  RATE_LIMITED: {
    trpc: 'TOO_MANY_REQUESTS',
    message:
      'Too many wrong access tokens came from this address: wait a minute, then send the right one.',
  },
  PLATFORM_UNKNOWN: {
    trpc: 'NOT_FOUND',
    message: 'There is no platform with this id: choose one from the catalogue, or none.',
  },
} as const satisfies Record<string, { trpc: RefusalTrpcCode; message: string }>;

type RefusalTrpcCode =
  | 'UNAUTHORIZED'
  | 'BAD_REQUEST'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'SERVICE_UNAVAILABLE';

export type RefusalReason = keyof typeof refusals;
