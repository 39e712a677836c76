import { describe, expect, it } from 'vitest';
import { parsePostback } from './parse-postback.ts';
import type { Postback, PostbackInput } from './postback.ts';

const empty: Postback = {
  transactionId: null,
  eventId: null,
  eventName: null,
  mentionsEvent: false,
  saleAmount: null,
  currency: null,
  orderId: null,
  descriptive: {},
};

function accepted(input: PostbackInput | string): Postback {
  const { result } = parsePostback(typeof input === 'string' ? { query: input } : input);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

function warned(query: string): unknown {
  return parsePostback({ query }).warnings.map(({ code, parameter }) => [code, parameter]);
}

describe('parsePostback reads', () => {
  it.each<[string, Partial<Postback>]>([
    ['', {}],
    ['&&', {}],
    ['secure=s', {}],
    ['transaction_id=a%20b+c', { transactionId: 'a b c' }],
    ['transaction_id=a=b', { transactionId: 'a=b' }],
    ['transaction%5Fid=t', { transactionId: 't' }],
    ['transaction_id=é', { transactionId: 'é' }],
    ['transaction_id=', {}],
    ['transaction_id', {}],
    ['event_id=', { mentionsEvent: true }],
    ['event_name', { mentionsEvent: true }],
    [
      'event_id=7&event_name=A%C2%A0b',
      { eventId: '7', eventName: 'A\u00A0b', mentionsEvent: true },
    ],
    ['event_id=%de%', { eventId: '%de%', mentionsEvent: true }],
    ['transaction_id=%click_id%', { transactionId: '%click_id%' }],
    ['transaction_id=%%click_id%%', { transactionId: '%%click_id%%' }],
    ['transaction_id=%25x%25', { transactionId: '%x%' }],
    [
      'sale_amount=1.5&currency=USD&order_id=o',
      { saleAmount: '1.5', currency: 'USD', orderId: 'o' },
    ],
    ['sale_amount=%7Bamount%7D&order_id=REPLACE&currency={c}', { currency: '{c}' }],
    ['amp;transaction_id=t', { transactionId: 't' }],
    ['a=1&amp;amp;event_id=3', { eventId: '3', mentionsEvent: true }],
    ['¤cy=USD', { currency: 'USD' }],
    ['transaction_id=t¤cy=USD', { transactionId: 't', currency: 'USD' }],
    [
      'transaction_id=t%C2%A4cy=USD&sub1=a',
      { transactionId: 't', currency: 'USD', descriptive: { sub1: 'a' } },
    ],
    ['transaction_id=t¤cy', { transactionId: 't¤cy' }],
    ['status=Approved&sub5=x&ip=', { descriptive: { status: 'Approved', sub5: 'x' } }],
    ['__proto__=x&constructor=y&foo=z', {}],
  ])('%s', (query, postback) => {
    expect(accepted(query)).toEqual({ ...empty, ...postback });
  });

  it('one list of query and form body', () => {
    expect(
      accepted({ query: 'transaction_id=t', body: { type: 'form', text: 'event_id=3&sub1=a+b' } }),
    ).toEqual({
      ...empty,
      transactionId: 't',
      eventId: '3',
      mentionsEvent: true,
      descriptive: { sub1: 'a b' },
    });
  });

  it('one list of query and flat JSON body', () => {
    const text =
      '{"transaction_id":12345678901234567890,"event_name":"a b&c=d%","event_id":null,"foo":true}';
    expect(accepted({ query: 'sub1=x', body: { type: 'json', text } })).toEqual({
      ...empty,
      transactionId: '12345678901234567890',
      eventName: 'a b&c=d%',
      mentionsEvent: true,
      descriptive: { sub1: 'x' },
    });
  });

  it('a JSON name for what it is: nothing in it is decoded', () => {
    const text = '{"%74ransaction_id":"a","x¤cy":"b"}';
    expect(accepted({ query: '', body: { type: 'json', text } })).toEqual(empty);
  });

  it.each(['', ' ', '\r\n\t'])('a body of %j as no body', (text) => {
    expect(
      accepted({ query: 'transaction_id=t', body: { type: 'json', text } }).transactionId,
    ).toBe('t');
    expect(
      accepted({ query: 'transaction_id=t', body: { type: 'form', text } }).transactionId,
    ).toBe('t');
  });
});

describe('parsePostback tells the click’s id', () => {
  it.each([
    ['transaction_id=t', 't'],
    ['transaction_id=t&event_id=1&event_id=2', 't'],
    ['transaction_id=t&Event_ID=1', 't'],
    ['transaction_id=t&currency=%zz', 't'],
    ['transaction_id=', null],
    ['transaction_id=%zz', null],
    ['transaction_id=t&transaction_id=t', null],
    [`transaction_id=${'t'.repeat(256)}`, null],
    ['event_id=1', null],
  ])('of %s', (query, transactionId) => {
    expect(parsePostback({ query }).transactionId).toBe(transactionId);
  });
});

describe('parsePostback takes a body as text', () => {
  it.each([
    ['transaction_id=t', 't'],
    [' {"transaction_id":"t"}', 't'],
    ['', null],
    [null, null],
  ])('%j', (body, transactionId) => {
    expect(accepted({ query: '', body }).transactionId).toBe(transactionId);
  });
});

describe('parsePostback warns', () => {
  it.each([
    ['amp;transaction_id=t', [['PARAMETER_NAME_REPAIRED', 'transaction_id']]],
    ['a=b¤cy=USD', [['PARAMETER_NAME_REPAIRED', 'currency']]],
    ['amp;foo=t', []],
    ['sub1=a&sub1=b', [['DESCRIPTIVE_REPEATED', 'sub1']]],
    ['sub1=a&sub1=', [['DESCRIPTIVE_REPEATED', 'sub1']]],
    ['status=%ZZ', [['DESCRIPTIVE_ENCODING_INVALID', 'status']]],
    ['status=%00', [['DESCRIPTIVE_ENCODING_INVALID', 'status']]],
    [`user_agent=${'é'.repeat(128)}`, [['DESCRIPTIVE_TOO_LONG', 'user_agent']]],
    ['idfa={idfa}', [['PLACEHOLDER_IGNORED', 'idfa']]],
    ['gaid=%gaid%', [['PLACEHOLDER_IGNORED', 'gaid']]],
    [
      'sale_amount={x}&order_id=REPLACE',
      [
        ['PLACEHOLDER_IGNORED', 'sale_amount'],
        ['PLACEHOLDER_IGNORED', 'order_id'],
      ],
    ],
    ['user_agent=Mozilla/5.0+(X11)', []],
    ['sub1=', []],
    ['transaction_id=t', []],
  ])('of %s', (query, warnings) => {
    expect(warned(query)).toEqual(warnings);
  });

  it('and lets a faulty descriptive parameter count as absent', () => {
    const query = `transaction_id=t&sub1=a&sub1=b&status=%ZZ&idfa={idfa}&gaid=${'g'.repeat(256)}&country=DE`;
    expect(accepted(query)).toEqual({
      ...empty,
      transactionId: 't',
      descriptive: { country: 'DE' },
    });
  });
});
