import { describe, expect, it } from 'vitest';
import { parsePostback } from './parse-postback.ts';
import type { PostbackInput } from './postback.ts';

describe('parsePostback and the token', () => {
  const token = 'Zm9vYmFyYmF6-0123456789';

  it.each([
    ['secure=tok', 'tok'],
    ['amp;secure=tok', 'tok'],
    ['%73ecure=t%6Fk', 'tok'],
    ['secure=%token%', '%token%'],
    ['secure=', null],
    ['secure', null],
    ['secure=a&secure=b', null],
    ['secure=%ZZ', null],
    ['secure=%00', null],
    ['Secure=tok', null],
    ['', null],
  ])('reads it from %s', (query, secure) => {
    expect(parsePostback({ query }).secure).toBe(secure);
  });

  it.each([
    'secure',
    'Secure',
    'amp;secure',
    'secure[]',
    '%73ecure',
    'secure[a][b]',
    's-e_c.ure',
    'data[secure]',
    'SECURE',
    'secure%',
    'AMP;secure',
  ])('leaves nothing of it in redacted, whether %s carries it in query, form or JSON', (name) => {
    const clear = (input: PostbackInput): string => parsePostback(input).redacted;
    expect(clear({ query: `a=1&${name}=${token}&b=2` })).toBe('a=1&b=2');
    expect(clear({ query: 'a=1', body: { type: 'form', text: `${name}=${token}` } })).toBe('a=1');
    expect(
      clear({
        query: 'a=1',
        body: { type: 'json', text: JSON.stringify({ [name]: token, b: { [name]: token } }) },
      }),
    ).toBe('a=1&event_name=%');
  });

  it('leaves nothing of it in redacted when its name was encoded twice', () => {
    expect(parsePostback({ query: `a=1&%2573ecure=${token}` }).redacted).toBe('a=1');
  });

  it('masks it where it was pasted into another parameter', () => {
    const parsed = parsePostback({
      query: `secure=${token}&transaction_id=${token}&sub1=x${token}&foo%3D${token}`,
    });
    expect(parsed.secure).toBe(token);
    expect(JSON.stringify({ ...parsed, secure: null })).not.toContain(token);
    expect(parsed.result).toMatchObject({
      ok: true,
      value: { transactionId: '***', descriptive: { sub1: 'x***' } },
    });
    expect(parsed.warnings.map(({ code, parameter }) => [code, parameter])).toEqual([
      ['SECURE_MISPLACED', 'transaction_id'],
      ['SECURE_MISPLACED', 'sub1'],
      ['SECURE_MISPLACED', null],
    ]);
  });

  it('does not mask a short token, which a value may hold by chance', () => {
    expect(parsePostback({ query: 'secure=1&event_id=1' }).redacted).toBe('event_id=1');
  });

  it('keeps the rest as it came, and nothing of a body that cannot be read', () => {
    const text = `{"secure":"${token}"`;
    expect(parsePostback({ query: 'a=%zz&b+c=é', body: { type: 'json', text } }).redacted).toBe(
      'a=%zz&b+c=é&event_name=%',
    );
    expect(parsePostback({ query: 'a=\u0000\uDCFF' }).redacted).toBe('a=%00%ED%B3%BF');
    expect(
      parsePostback({ query: '', body: { type: 'json', text: '{"a b":"c&d","e":{"f":1}}' } })
        .redacted,
    ).toBe('a%20b=c%26d&e%5Bf%5D=1&event_name=%');
  });
});
