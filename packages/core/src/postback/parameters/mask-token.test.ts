import { describe, expect, it } from 'vitest';
import { maskToken } from './mask-token.ts';
import { readParameter } from './parameter.ts';

const token = '4deadbeef-0123456789';

describe('maskToken', () => {
  it.each([
    ['sub1=4deadbeef-0123456789', '***'],
    ['sub1=x4deadbeef-0123456789y', 'x***y'],
    ['sub1=%34deadbeef-0123456789', '***'],
    ['sub1=%4deadbeef-0123456789', 'Meadbeef-0123456789'],
  ])('masks the token in %s', (text, value) => {
    const masked = maskToken(readParameter(text), token);
    expect(masked).toMatchObject({ name: 'sub1', value });
    expect(masked.text).not.toContain('4deadbeef');
  });

  it('masks it in a name and in a bare piece', () => {
    expect(maskToken(readParameter('x4deadbeef-0123456789=1'), token)).toMatchObject({
      name: 'x***',
      value: '1',
    });
    expect(maskToken(readParameter('4deadbeef-0123456789'), token)).toMatchObject({
      name: '***',
      value: '',
    });
  });

  it('leaves a value of invalid encoding invalid', () => {
    const masked = maskToken(readParameter('event_id=%ZZ4deadbeef-0123456789'), token);
    expect(masked).toMatchObject({ name: 'event_id', value: null });
    expect(masked.text).not.toContain(token);
  });

  it('gives up the value where the token runs over the equals sign', () => {
    const padded = 'QUJDREVGR0hJSktMTU5PUA==';
    expect(maskToken(readParameter(padded), padded)).toMatchObject({ value: '***' });
    expect(maskToken(readParameter(`${padded}%`), padded)).toMatchObject({ value: null });
    expect(maskToken(readParameter(`${padded}%`), padded).text).not.toContain('==');
  });

  it('leaves everything else as it is, and short tokens inside a value', () => {
    const other = readParameter('sub1=0123456789');
    expect(maskToken(other, token)).toBe(other);
    expect(maskToken(readParameter('sub1=x0123456789'), '0123456789').value).toBe('x0123456789');
    expect(maskToken(readParameter('event_id=123'), '123').value).toBe('123');
  });

  it('masks a short token where it is the whole value', () => {
    const masked = maskToken(readParameter('sub%31=%30123456789'), '0123456789');
    expect(masked).toMatchObject({ name: 'sub1', value: '***', text: 'sub1=***' });
  });
});
