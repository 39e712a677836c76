import { describe, expect, it } from 'vitest';
import { applyCorrections } from './apply-corrections.ts';
import { parsePostback } from './parse-postback.ts';
import type { PostbackInput } from './postback.ts';

function refused(input: PostbackInput | string): unknown {
  const { result } = parsePostback(typeof input === 'string' ? { query: input } : input);
  return result.ok ? 'accepted' : [result.error.code, result.error.parameter];
}

describe('parsePostback refuses', () => {
  it.each([
    ['transaction_id=%', 'transaction_id'],
    ['transaction_id=%ZZ', 'transaction_id'],
    ['transaction_id=%FF', 'transaction_id'],
    ['transaction_id=%C0%80', 'transaction_id'],
    ['transaction_id=\uDCFF', 'transaction_id'],
    ['transaction_id=%00', 'transaction_id'],
    ['event_name=a%0Ab', 'event_name'],
    ['event_name=a%7F', 'event_name'],
    ['event_name=a%C2%85', 'event_name'],
    ['currency=%1F', 'currency'],
    ['sale_amount=%9', 'sale_amount'],
    ['order_id=%E2%82', 'order_id'],
    ['secure=%', 'secure'],
    ['event_id=%20%', 'event_id'],
    ['transaction_id=%a%b%', 'transaction_id'],
    ['amp;event_id=%', 'amp;event_id'],
  ])('row 1: %j', (query, parameter) => {
    expect(refused(query)).toEqual(['ENCODING_INVALID', parameter]);
  });

  it.each(['[]', '{"a":{}}', '{"a":[1]}', '{', 'x', '"a"', '1', 'null'])(
    'row 1: the JSON body %s',
    (text) => {
      expect(refused({ query: 'transaction_id=t', body: { type: 'json', text } })).toEqual([
        'ENCODING_INVALID',
        null,
      ]);
    },
  );

  it('row 1: JSON values with control characters or lone surrogates', () => {
    for (const value of ['\\n', '\\u0000', '\\ud800']) {
      const text = `{"transaction_id":"${value}"}`;
      expect(refused({ query: '', body: { type: 'json', text } })).toEqual([
        'ENCODING_INVALID',
        'transaction_id',
      ]);
    }
  });

  it.each(['foo=%', 'foo=%00', '%ZZ=1', 'f%00=1', '\uD800=\uD800'])(
    'nothing for %j, which decides nothing',
    (query) => {
      expect(refused(query)).toBe('accepted');
    },
  );

  it.each([
    'Event_ID=1',
    'eventid=1',
    'event_id[]=1',
    'Transaction-Id=',
    'EVENT.NAME',
    'event_id%5B0%5D=1',
    'event%E2%80%8B_id=2',
    '+event_id=1',
  ])('row 2: %s', (query) => {
    expect(refused(query)).toEqual([
      'PARAMETER_MISNAMED',
      decodeURIComponent(query.replace('+', ' ')).split('=')[0],
    ]);
  });

  it('row 2: a misnamed token, without telling what stands in its brackets', () => {
    expect(refused('Secure[tok]=x')).toEqual(['PARAMETER_MISNAMED', 'secure']);
  });

  it.each([
    ['transaction_id=t&transaction_id=t', 'transaction_id'],
    ['event_id=1&event_id=', 'event_id'],
    ['event_id&event_id', 'event_id'],
    ['secure=a&secure=a', 'secure'],
    ['order_id=1&%6Frder_id=2', 'order_id'],
    ['currency=USD&sub1=a¤cy=USD', '¤cy'],
    ['sale_amount=1&sale_amount=1', 'sale_amount'],
    ['event_name=a&amp;event_name=a', 'amp;event_name'],
  ])('row 3: %s', (query, parameter) => {
    expect(refused(query)).toEqual(['PARAMETER_REPEATED', parameter]);
  });

  it('row 3: a name in query and body', () => {
    expect(refused({ query: 'event_id=1', body: { type: 'form', text: 'event_id=1' } })).toEqual([
      'PARAMETER_REPEATED',
      'event_id',
    ]);
    expect(
      refused({ query: 'event_id=1', body: { type: 'json', text: '{"event_id":1}' } }),
    ).toEqual(['PARAMETER_REPEATED', 'event_id']);
    expect(
      refused({ query: '', body: { type: 'json', text: '{"event_id":1,"event_\\u0069d":1}' } }),
    ).toEqual(['PARAMETER_REPEATED', 'event_id']);
    expect(
      refused({ query: 'event_id=1', body: { type: 'json', text: '{"event_id":null}' } }),
    ).toBe('accepted');
  });

  it.each([
    ['transaction_id', 'é', 127, 128],
    ['order_id', 'a', 255, 256],
    ['event_name', '😀', 100, 101],
  ])('row 4: %s of %s more than %i times', (name, character, most, tooMany) => {
    expect(refused(`${name}=${encodeURIComponent(character.repeat(most))}`)).toBe('accepted');
    expect(refused(`${name}=${encodeURIComponent(character.repeat(tooMany))}`)).toEqual([
      'PARAMETER_TOO_LONG',
      name,
    ]);
  });

  it.each(['secure', 'event_id', 'sale_amount', 'currency'])(
    'not %s for its length: later rows judge its form',
    (name) => expect(refused(`${name}=${'1'.repeat(3000)}`)).toBe('accepted'),
  );

  it.each(['Event_ID=1', 'transaction_id=%zz', 'event_id=1&event_id=1'])(
    'row 4: more than 64 parameters before all else, %s among them',
    (fault) => {
      expect(refused(`${'a&'.repeat(64)}${fault}`)).toEqual(['PARAMETER_TOO_LONG', null]);
    },
  );

  it('row 4: more than 64 parameters, query and body together', () => {
    const query = Array.from({ length: 60 }, (_, index) => `p${index}=1`).join('&');
    expect(refused({ query, body: { type: 'form', text: 'a&b&c&d' } })).toBe('accepted');
    expect(refused({ query, body: { type: 'form', text: 'a&b&c&d&e' } })).toEqual([
      'PARAMETER_TOO_LONG',
      null,
    ]);
    expect(
      refused({ query, body: { type: 'json', text: '{"a":1,"b":1,"c":1,"d":1,"e":null}' } }),
    ).toBe('accepted');
    expect(
      refused({ query, body: { type: 'json', text: '{"a":1,"b":1,"c":1,"d":1,"e":2}' } }),
    ).toEqual(['PARAMETER_TOO_LONG', null]);
  });

  const long = 'x'.repeat(256);
  it.each([
    ['ENCODING_INVALID', `Event_ID=1&transaction_id=%`],
    ['ENCODING_INVALID', `event_id=1&event_id=%`],
    ['ENCODING_INVALID', `order_id=${long}&transaction_id=%`],
    ['PARAMETER_MISNAMED', `event_id=1&event_id=1&event_name[]=a`],
    ['PARAMETER_MISNAMED', `order_id=${long}&eventid=1`],
    ['PARAMETER_REPEATED', `order_id=${long}&event_id=1&event_id=1`],
  ])('by the earlier row over the whole list: %s', (code, query) => {
    expect(refused(query)).toEqual([code, expect.any(String)]);
  });
});

describe('a kept postback whose body cannot be read', () => {
  it.each(['{', '[1]', '{"event_name":{"a":"buy"}}', '{"extra":{"a":1}}'])(
    'stays refused with the body %s left out, until the event is told or denied',
    (text) => {
      const { redacted } = parsePostback({
        query: 'transaction_id=t',
        body: { type: 'json', text },
      });
      expect(refused(redacted)).toEqual(['ENCODING_INVALID', 'event_name']);
      for (const event_name of ['buy', null]) {
        expect(refused(applyCorrections(redacted, { event_name }))).toBe('accepted');
      }
    },
  );
});
