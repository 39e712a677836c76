import type { VerdictEntry } from './verdict-entry.ts';

/** What is answered before a postback is looked at (contract, section 3, "Others"). */
export const transportVerdicts = {
  METHOD_NOT_ALLOWED: {
    verdict: 'refused',
    httpStatus: 405,
    cause: 'The HTTP method is neither GET nor POST',
    remedy: 'send the postback by GET or POST',
    anchor: 'method_not_allowed',
  },
  QUERY_TOO_LONG: {
    verdict: 'refused',
    httpStatus: 414,
    cause: 'The query is longer than 8 KiB',
    remedy: 'send fewer or shorter parameters, or send them in the body of a POST',
    anchor: 'query_too_long',
  },
  BODY_TOO_LARGE: {
    verdict: 'refused',
    httpStatus: 413,
    cause: 'The body is larger than 8 KiB',
    remedy: 'send fewer or shorter parameters',
    anchor: 'body_too_large',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    verdict: 'refused',
    httpStatus: 415,
    cause: 'The body is neither a form nor JSON',
    remedy: 'send application/x-www-form-urlencoded, multipart/form-data or application/json',
    anchor: 'media_type_unsupported',
  },
  RATE_LIMITED: {
    verdict: 'refused',
    httpStatus: 429,
    cause: 'Too many postbacks with a wrong token came from this address',
    remedy: 'correct the token in the postback URL and send it again later',
    anchor: 'rate_limited',
  },
  REQUEST_MALFORMED: {
    verdict: 'refused',
    httpStatus: 400,
    cause: 'The request is no well-formed HTTP, or its headers are too large',
    remedy: 'send a plain HTTP request with fewer headers',
    anchor: 'request_malformed',
  },
  OVERLOADED: {
    verdict: 'refused',
    httpStatus: 503,
    cause: 'The server cannot store the postback at this moment, and nothing was stored',
    remedy: 'send it again after the time in Retry-After',
    anchor: 'overloaded',
  },
} as const satisfies Readonly<Record<string, VerdictEntry>>;
