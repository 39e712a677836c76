import type { Parameters } from './world.ts';

const long = 'x'.repeat(256);

/** What is sent: the offer's token and a click's id stand there unless a row says otherwise. */
export interface VerdictRow {
  readonly name: string;
  readonly code: string;
  readonly verdict: 'recorded' | 'duplicate' | 'held' | 'refused';
  readonly status: number;
  readonly click?: 'new' | 'converted' | 'other';
  readonly secure?: 'offer' | 'global' | 'other' | 'unknown' | 'none' | 'guarded' | 'signed';
  readonly parameters?: Parameters;
  /** Text that is added to the query as it is. */
  readonly raw?: string;
  /** Sent once before, and recorded. */
  readonly twice?: boolean;
}

const refused = { verdict: 'refused', status: 400 } as const;
const unauthorised = { verdict: 'refused', status: 401 } as const;
const forbidden = { verdict: 'refused', status: 403 } as const;
const held = { verdict: 'held', status: 202 } as const;
const duplicate = { verdict: 'duplicate', status: 200 } as const;
const recorded = { verdict: 'recorded', status: 200 } as const;
const basket = { event_name: 'basket' };

/** At least one row for every row of the contract's table; a name begins with its number. */
export const verdictTable: readonly VerdictRow[] = [
  {
    name: '1 broken percent-encoding',
    code: 'ENCODING_INVALID',
    ...refused,
    raw: '&event_name=%zz',
  },
  { name: '1 invalid UTF-8', code: 'ENCODING_INVALID', ...refused, raw: '&event_name=%ff' },
  { name: '1 a control character', code: 'ENCODING_INVALID', ...refused, raw: '&order_id=a%00b' },
  { name: '2 another case', code: 'PARAMETER_MISNAMED', ...refused, raw: '&Event_ID=1' },
  { name: '2 brackets', code: 'PARAMETER_MISNAMED', ...refused, raw: '&event_id[]=1' },
  { name: '3 a repetition', code: 'PARAMETER_REPEATED', ...refused, raw: '&event_id=1&event_id=1' },
  {
    name: '4 a long order',
    code: 'PARAMETER_TOO_LONG',
    ...refused,
    parameters: { order_id: long },
  },
  { name: '4 65 parameters', code: 'PARAMETER_TOO_LONG', ...refused, raw: '&a=1'.repeat(63) },
  { name: '5 no token', code: 'SECURE_MISSING', ...unauthorised, secure: 'none' },
  {
    name: '5 an empty token',
    code: 'SECURE_MISSING',
    ...unauthorised,
    secure: 'none',
    raw: '&secure=',
  },
  { name: '6 an unknown token', code: 'SECURE_INVALID', ...unauthorised, secure: 'unknown' },
  {
    name: '7 an address that the offer does not allow',
    code: 'IP_NOT_ALLOWED',
    ...forbidden,
    secure: 'guarded',
  },
  {
    name: '7 no signature where the offer asks for one',
    code: 'SIGNATURE_INVALID',
    ...forbidden,
    secure: 'signed',
  },
  {
    name: '8 no click id',
    code: 'TRANSACTION_ID_MISSING',
    ...refused,
    parameters: { transaction_id: '' },
  },
  {
    name: '9 REPLACE',
    code: 'PLACEHOLDER_LEFT',
    ...refused,
    parameters: { transaction_id: 'REPLACE' },
  },
  {
    name: '9 a macro',
    code: 'PLACEHOLDER_LEFT',
    ...refused,
    parameters: { event_name: '(event-name)' },
  },
  { name: '9 a raw %macro%', code: 'PLACEHOLDER_LEFT', ...refused, raw: '&event_name=%event%' },
  {
    name: '10 a leading zero',
    code: 'EVENT_ID_INVALID',
    ...refused,
    parameters: { event_id: '01' },
  },
  {
    name: '11 no such click',
    code: 'TRANSACTION_UNKNOWN',
    ...held,
    parameters: { transaction_id: 'nobody' },
  },
  { name: '12 another offer’s click', code: 'OFFER_MISMATCH', ...held, click: 'other' },
  { name: '13 a status', code: 'STATUS_NOT_COUNTED', ...held, parameters: { status: 'Rejected' } },
  {
    name: '14 another spelling',
    code: 'EVENT_UNKNOWN',
    ...held,
    parameters: { event_name: 'Purchase' },
  },
  {
    name: '14 an archived event',
    code: 'EVENT_UNKNOWN',
    ...held,
    parameters: { event_name: 'retired' },
  },
  {
    name: '14 a huge id',
    code: 'EVENT_UNKNOWN',
    ...held,
    parameters: { event_id: '99999999999999999999' },
  },
  { name: '14 an empty event', code: 'EVENT_UNKNOWN', ...held, parameters: { event_id: '' } },
  {
    name: '15 id and name differ',
    code: 'EVENT_MISMATCH',
    ...held,
    parameters: { event_id: 1, event_name: 'level' },
  },
  { name: '16 too early', code: 'CONVERSION_REQUIRED', ...held, parameters: { event_id: 1 } },
  {
    name: '17 a second conversion',
    code: 'CONVERSION_DUPLICATE',
    ...duplicate,
    click: 'converted',
  },
  {
    name: '18 a second time',
    code: 'EVENT_DUPLICATE',
    ...duplicate,
    click: 'converted',
    parameters: { event_name: 'purchase', order_id: 'A' },
    twice: true,
  },
  {
    name: '18 the same order',
    code: 'EVENT_DUPLICATE',
    ...duplicate,
    click: 'converted',
    parameters: { event_name: 'level', order_id: 'A' },
    twice: true,
  },
  {
    name: '19 no amount',
    code: 'AMOUNT_REQUIRED',
    ...held,
    click: 'converted',
    parameters: basket,
  },
  {
    name: '20 a decimal comma',
    code: 'AMOUNT_INVALID',
    ...held,
    click: 'converted',
    parameters: { ...basket, sale_amount: '12,34' },
  },
  {
    name: '21 no currency',
    code: 'CURRENCY_INVALID',
    ...held,
    click: 'converted',
    parameters: { ...basket, sale_amount: '1', currency: 'eur' },
  },
  {
    name: '22 another currency',
    code: 'CURRENCY_MISMATCH',
    ...held,
    click: 'converted',
    parameters: { ...basket, sale_amount: '1', currency: 'USD' },
  },
  { name: '23 a conversion', code: 'CONVERSION_RECORDED', ...recorded },
  {
    name: '23 by the global token',
    code: 'CONVERSION_RECORDED',
    ...recorded,
    secure: 'global',
    click: 'other',
  },
  {
    name: '23 by id',
    code: 'EVENT_RECORDED',
    ...recorded,
    click: 'converted',
    parameters: { event_id: 1 },
  },
  {
    name: '23 by id and name',
    code: 'EVENT_RECORDED',
    ...recorded,
    click: 'converted',
    parameters: { event_id: 1, event_name: 'purchase' },
  },
  {
    name: '23 a bad amount that nobody needs',
    code: 'EVENT_RECORDED',
    ...recorded,
    click: 'converted',
    parameters: { event_name: 'purchase', sale_amount: '12,34' },
  },
  {
    name: '23 a descriptive value that can’t be read',
    code: 'CONVERSION_RECORDED',
    ...recorded,
    raw: '&sub1=%ff&sub2=1&sub2=2',
  },
];
