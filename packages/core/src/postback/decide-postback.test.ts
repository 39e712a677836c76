import { describe, expect, it } from 'vitest';
import { decidePostback } from './decide-postback.ts';
import type { PostbackFacts } from './facts.ts';
import { parsePostback } from './parse-postback.ts';
import {
  offer,
  shareOffer,
  event,
  fresh,
  converted,
  withEvent,
  ready,
  readyMany,
  readyShare,
  base,
} from './testing/facts-of.ts';

function codeOf(facts: PostbackFacts, query: string): string {
  return decidePostback(facts, parsePostback({ query })).code;
}

describe('decidePostback, row by row', () => {
  it.each<[string, PostbackFacts, string]>([
    ['ENCODING_INVALID', fresh, 'secure=s&transaction_id=%'],
    ['PARAMETER_MISNAMED', fresh, `${base}&Event_ID=1`],
    ['PARAMETER_REPEATED', fresh, `${base}&transaction_id=t`],
    ['PARAMETER_TOO_LONG', fresh, `secure=s&transaction_id=${'t'.repeat(256)}`],
    ['SECURE_MISSING', { ...fresh, token: null }, 'transaction_id=t'],
    ['SECURE_MISSING', { ...fresh, token: null }, 'secure=&transaction_id=t'],
    ['SECURE_INVALID', { ...fresh, token: null }, base],
    ['IP_NOT_ALLOWED', { ...fresh, senderAllowed: false }, base],
    ['SIGNATURE_INVALID', { ...fresh, signatureValid: false }, base],
    ['TRANSACTION_ID_MISSING', fresh, 'secure=s'],
    ['TRANSACTION_ID_MISSING', fresh, 'secure=s&transaction_id='],
    ['PLACEHOLDER_LEFT', fresh, 'secure=s&transaction_id=REPLACE'],
    ['PLACEHOLDER_LEFT', fresh, 'secure=s&transaction_id=%de%'],
    ['PLACEHOLDER_LEFT', fresh, `${base}&event_id={id}`],
    ['PLACEHOLDER_LEFT', fresh, `${base}&event_name=(event-name)`],
    ['EVENT_ID_INVALID', ready, `${base}&event_id=07`],
    ['EVENT_ID_INVALID', ready, `${base}&event_id=0`],
    ['EVENT_ID_INVALID', ready, `${base}&event_id=7.0`],
    ['EVENT_ID_INVALID', ready, `${base}&event_id=+7`],
    ['EVENT_ID_INVALID', ready, `${base}&event_id=x`],
    ['TRANSACTION_UNKNOWN', { ...fresh, click: null }, base],
    ['OFFER_MISMATCH', { ...fresh, click: { transactionId: 't', offerId: 2 } }, base],
    ['STATUS_NOT_COUNTED', fresh, `${base}&status=Rejected`],
    ['STATUS_NOT_COUNTED', fresh, `${base}&status=FRAUD`],
    [
      'STATUS_NOT_COUNTED',
      { ...fresh, offer: { ...offer, statusesNotCounted: ['pending'] } },
      `${base}&status=Pending`,
    ],
    ['EVENT_UNKNOWN', converted, `${base}&event_id=8`],
    ['EVENT_UNKNOWN', ready, `${base}&event_id=8&event_name=buy`],
    ['EVENT_UNKNOWN', converted, `${base}&event_name=Buy`],
    ['EVENT_UNKNOWN', ready, `${base}&event_name=Buy`],
    ['EVENT_UNKNOWN', ready, `${base}&event_id=`],
    ['EVENT_UNKNOWN', ready, `${base}&event_name`],
    ['EVENT_UNKNOWN', ready, `${base}&event_id=2147483648`],
    ['EVENT_UNKNOWN', ready, `${base}&event_id=99999999999999999999`],
    ['EVENT_MISMATCH', ready, `${base}&event_id=7&event_name=Buy`],
    [
      'EVENT_MISMATCH',
      { ...ready, eventByName: { ...event, id: 8, name: 'sell' } },
      `${base}&event_id=7&event_name=sell`,
    ],
    ['CONVERSION_REQUIRED', withEvent(fresh, event), `${base}&event_id=7`],
    ['CONVERSION_DUPLICATE', converted, base],
    ['EVENT_DUPLICATE', { ...ready, eventRecord: { eventId: 7 } }, `${base}&event_id=7`],
    [
      'EVENT_DUPLICATE',
      { ...ready, eventRecord: { eventId: 7 } },
      `${base}&event_name=buy&order_id=new`,
    ],
    [
      'EVENT_DUPLICATE',
      { ...readyMany, orderRecord: { eventId: 7, orderId: 'o' } },
      `${base}&event_id=7&order_id=o`,
    ],
    ['AMOUNT_REQUIRED', { ...fresh, offer: shareOffer }, base],
    ['AMOUNT_REQUIRED', readyShare, `${base}&event_id=7&sale_amount=`],
    ['AMOUNT_REQUIRED', readyShare, `${base}&event_id=7&sale_amount={amount}`],
    ['AMOUNT_INVALID', readyShare, `${base}&event_id=7&sale_amount=12,34`],
    ['AMOUNT_INVALID', { ...fresh, offer: shareOffer }, `${base}&sale_amount=1e3`],
    ['CURRENCY_INVALID', readyShare, `${base}&event_id=7&sale_amount=1&currency=usd`],
    ['CURRENCY_INVALID', readyShare, `${base}&event_id=7&sale_amount=1&currency={c}`],
    ['CURRENCY_MISMATCH', readyShare, `${base}&event_id=7&sale_amount=1&currency=EUR`],
    ['CURRENCY_MISMATCH', readyShare, `${base}&event_id=7&sale_amount=1&currency=XAU`],
    ['CONVERSION_RECORDED', fresh, base],
    ['CONVERSION_RECORDED', { ...fresh, token: { scope: 'global' } }, base],
    ['CONVERSION_RECORDED', { ...fresh, senderAllowed: true, signatureValid: true }, base],
    ['CONVERSION_RECORDED', fresh, 'transaction_id=t'],
    [
      'CONVERSION_RECORDED',
      { ...fresh, offer: { ...offer, statusesNotCounted: [] } },
      `${base}&status=rejected`,
    ],
    ['CONVERSION_RECORDED', fresh, `${base}&status=approved`],
    ['CONVERSION_RECORDED', fresh, `${base}&status=rejected&status=rejected`],
    ['EVENT_RECORDED', ready, `${base}&event_id=7`],
    ['EVENT_RECORDED', ready, `${base}&event_name=buy`],
    ['EVENT_RECORDED', ready, `${base}&event_id=7&event_name=buy`],
    ['EVENT_RECORDED', ready, `${base}&event_id=7&event_name=`],
    ['EVENT_RECORDED', ready, `${base}&event_id=&event_name=buy`],
    ['EVENT_RECORDED', { ...ready, eventByName: null }, `${base}&event_id=7&event_name=buy`],
    [
      'EVENT_RECORDED',
      { ...ready, eventRecord: { eventId: 8 }, orderRecord: { eventId: 8, orderId: 'o' } },
      `${base}&event_id=7&order_id=o`,
    ],
    ['EVENT_RECORDED', { ...readyMany, eventRecord: { eventId: 7 } }, `${base}&event_id=7`],
    [
      'EVENT_RECORDED',
      { ...readyMany, eventRecord: { eventId: 7 }, orderRecord: { eventId: 7, orderId: 'o' } },
      `${base}&event_id=7&order_id=p`,
    ],
    [
      'EVENT_RECORDED',
      { ...readyMany, orderRecord: { eventId: 7, orderId: 'REPLACE' } },
      `${base}&event_id=7&order_id=REPLACE`,
    ],
    [
      'EVENT_RECORDED',
      { ...readyMany, orderRecord: { eventId: 8, orderId: 'o' } },
      `${base}&event_id=7&order_id=o`,
    ],
    ['EVENT_RECORDED', { ...ready, offer: shareOffer }, `${base}&event_id=7`],
    ['EVENT_RECORDED', readyShare, `${base}&event_id=7&sale_amount=1`],
    ['EVENT_RECORDED', readyShare, `${base}&event_id=7&sale_amount=1&currency=USD`],
  ])('%s', (code, facts, query) => {
    expect(codeOf(facts, query)).toBe(code);
  });
});
