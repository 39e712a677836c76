import { describe, expect, it } from 'vitest';
import { decidePostback } from './decide-postback.ts';
import type { PostbackFacts } from './facts.ts';
import { parsePostback } from './parse-postback.ts';
import {
  shareOffer,
  event,
  shareEvent,
  fresh,
  converted,
  withEvent,
  ready,
  readyShare,
  base,
} from './testing/facts-of.ts';

function codeOf(facts: PostbackFacts, query: string): string {
  return decidePostback(facts, parsePostback({ query })).code;
}

describe('decidePostback, where two neighbouring rows apply, takes the earlier', () => {
  const stranger: PostbackFacts = { ...fresh, token: null };
  const elsewhere: PostbackFacts = { ...fresh, click: { transactionId: 't', offerId: 2 } };
  const early = withEvent(fresh, event);
  const long = 'o'.repeat(256);
  type Case = readonly [facts: PostbackFacts, query: string];
  /** In the second case the cause of the earlier row is mended, and nothing else. */
  it.each<[string, Case, string, Case]>([
    [
      'ENCODING_INVALID',
      [fresh, `${base}&eventid=1&order_id=%`],
      'PARAMETER_MISNAMED',
      [fresh, `${base}&eventid=1&order_id=o`],
    ],
    [
      'PARAMETER_MISNAMED',
      [fresh, `${base}&order_id=o&order_id=o&eventid=1`],
      'PARAMETER_REPEATED',
      [fresh, `${base}&order_id=o&order_id=o`],
    ],
    [
      'PARAMETER_REPEATED',
      [fresh, `${base}&order_id=${long}&order_id=o`],
      'PARAMETER_TOO_LONG',
      [fresh, `${base}&order_id=${long}`],
    ],
    [
      'PARAMETER_TOO_LONG',
      [stranger, `order_id=${long}`],
      'SECURE_MISSING',
      [stranger, 'order_id=o'],
    ],
    ['SECURE_MISSING', [stranger, 'transaction_id=t'], 'SECURE_INVALID', [stranger, base]],
    [
      'SECURE_INVALID',
      [{ ...stranger, senderAllowed: false }, base],
      'IP_NOT_ALLOWED',
      [{ ...fresh, senderAllowed: false }, base],
    ],
    [
      'IP_NOT_ALLOWED',
      [{ ...fresh, senderAllowed: false, signatureValid: false }, base],
      'SIGNATURE_INVALID',
      [{ ...fresh, signatureValid: false }, base],
    ],
    [
      'SIGNATURE_INVALID',
      [{ ...fresh, signatureValid: false }, 'secure=s'],
      'TRANSACTION_ID_MISSING',
      [fresh, 'secure=s'],
    ],
    [
      'TRANSACTION_ID_MISSING',
      [fresh, 'secure=s&event_id={x}'],
      'PLACEHOLDER_LEFT',
      [fresh, `${base}&event_id={x}`],
    ],
    [
      'PLACEHOLDER_LEFT',
      [fresh, 'secure=s&transaction_id={x}&event_id=07'],
      'EVENT_ID_INVALID',
      [fresh, `${base}&event_id=07`],
    ],
    [
      'EVENT_ID_INVALID',
      [{ ...fresh, click: null }, `${base}&event_id=07`],
      'TRANSACTION_UNKNOWN',
      [{ ...fresh, click: null }, `${base}&event_id=7`],
    ],
    [
      'TRANSACTION_UNKNOWN',
      [{ ...elsewhere, click: null }, base],
      'OFFER_MISMATCH',
      [elsewhere, base],
    ],
    [
      'OFFER_MISMATCH',
      [elsewhere, `${base}&status=fraud`],
      'STATUS_NOT_COUNTED',
      [fresh, `${base}&status=fraud`],
    ],
    [
      'STATUS_NOT_COUNTED',
      [fresh, `${base}&status=fraud&event_id=9`],
      'EVENT_UNKNOWN',
      [fresh, `${base}&event_id=9`],
    ],
    [
      'EVENT_UNKNOWN',
      [ready, `${base}&event_id=9&event_name=Buy`],
      'EVENT_MISMATCH',
      [ready, `${base}&event_id=7&event_name=Buy`],
    ],
    [
      'EVENT_MISMATCH',
      [early, `${base}&event_id=7&event_name=Buy`],
      'CONVERSION_REQUIRED',
      [early, `${base}&event_id=7&event_name=buy`],
    ],
    [
      'CONVERSION_REQUIRED',
      [{ ...early, eventRecord: { eventId: 7 } }, `${base}&event_id=7`],
      'EVENT_DUPLICATE',
      [{ ...ready, eventRecord: { eventId: 7 } }, `${base}&event_id=7`],
    ],
    [
      'CONVERSION_REQUIRED',
      [withEvent(fresh, shareEvent), `${base}&event_id=7`],
      'AMOUNT_REQUIRED',
      [readyShare, `${base}&event_id=7`],
    ],
    [
      'CONVERSION_DUPLICATE',
      [{ ...converted, offer: shareOffer }, base],
      'AMOUNT_REQUIRED',
      [{ ...fresh, offer: shareOffer }, base],
    ],
    [
      'EVENT_DUPLICATE',
      [{ ...readyShare, eventRecord: { eventId: 7 } }, `${base}&event_id=7`],
      'AMOUNT_REQUIRED',
      [readyShare, `${base}&event_id=7`],
    ],
    [
      'AMOUNT_REQUIRED',
      [readyShare, `${base}&event_id=7&currency=usd`],
      'CURRENCY_INVALID',
      [readyShare, `${base}&event_id=7&currency=usd&sale_amount=1`],
    ],
    [
      'AMOUNT_INVALID',
      [readyShare, `${base}&event_id=7&sale_amount=x&currency=usd`],
      'CURRENCY_INVALID',
      [readyShare, `${base}&event_id=7&sale_amount=1&currency=usd`],
    ],
    [
      'AMOUNT_INVALID',
      [readyShare, `${base}&event_id=7&sale_amount=x&currency=EUR`],
      'CURRENCY_MISMATCH',
      [readyShare, `${base}&event_id=7&sale_amount=1&currency=EUR`],
    ],
    [
      'CURRENCY_INVALID',
      [readyShare, `${base}&event_id=7&sale_amount=1&currency=eur`],
      'CURRENCY_MISMATCH',
      [readyShare, `${base}&event_id=7&sale_amount=1&currency=EUR`],
    ],
    [
      'CURRENCY_MISMATCH',
      [readyShare, `${base}&event_id=7&sale_amount=1&currency=EUR`],
      'EVENT_RECORDED',
      [readyShare, `${base}&event_id=7&sale_amount=1`],
    ],
  ])('%s: %#', (earlier, both, later, mended) => {
    expect(codeOf(...both)).toBe(earlier);
    expect(codeOf(...mended)).toBe(later);
  });
});
