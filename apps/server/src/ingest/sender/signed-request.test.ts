import { expect, test } from 'vitest';
import type { SignedRequest } from './signed-request.ts';
import { isSignatureValid, readSigned, signatureOf, signedText } from './signed-request.ts';

const secret = 'a-secret-of-the-offer';
const receivedAt = Date.UTC(2030, 0, 1);
const seconds = receivedAt / 1000;
const body = Buffer.from('a=b');
const request = { method: 'POST', target: '/?secure=s&transaction_id=t%20' };

function sign(changes: Partial<SignedRequest> & { readonly at?: number } = {}): SignedRequest {
  const timestamp = String(changes.at ?? seconds);
  const text = signedText({ timestamp, ...request }, body);
  return { timestamp, text, signature: signatureOf(secret, text), ...changes };
}

const isValid = (signed: SignedRequest | null) => isSignatureValid(signed, { secret, receivedAt });

test('takes the signature of what was sent', () => {
  expect(isValid(sign())).toBe(true);
});

test('signs time, method, target and body, each of them', () => {
  expect(Buffer.from(signedText({ timestamp: '5', ...request }, body)).toString()).toBe(
    '5\nPOST\n/?secure=s&transaction_id=t%20\na=b',
  );
  const { timestamp, signature } = sign();
  for (const text of [
    signedText({ timestamp, ...request, method: 'GET' }, body),
    signedText({ timestamp, ...request, target: '/?secure=s&transaction_id=u' }, body),
    signedText({ timestamp, ...request }, Buffer.from('a=c')),
    signedText({ timestamp: String(seconds + 1), ...request }, body),
  ]) {
    expect(isValid({ timestamp, signature, text })).toBe(false);
  }
});

test.each([
  [-300, true],
  [300, true],
  [-301, false],
  [301, false],
])('a clock that is %i s off is good enough: %s', (off, expected) => {
  expect(isValid(sign({ at: seconds + off }))).toBe(expected);
});

test.each([
  ['none', null],
  ['one of another secret', sign({ signature: signatureOf('other', sign().text) })],
  ['one in capitals', sign({ signature: sign().signature.toUpperCase() })],
  ['one without its version', sign({ signature: sign().signature.slice(3) })],
  ['one that is cut', sign({ signature: sign().signature.slice(0, -1) })],
  ['an empty one', sign({ signature: '' })],
  ['one with letters that are none of ours', sign({ signature: `v1=${'é'.repeat(64)}` })],
  ['one without a time', sign({ timestamp: '' })],
  ['one with a time in words', sign({ timestamp: 'now' })],
  ['one with a time below zero', sign({ timestamp: `-${seconds}` })],
])('refuses %s', (_case, signed) => {
  expect(isValid(signed)).toBe(false);
});

test('reads a signature only where both headers stand', () => {
  const message = (headers: Record<string, string>) => ({ headers, method: 'GET', url: '/?a=b' });
  const both = { 'trackside-signature': 'v1=00', 'trackside-timestamp': '5' };
  expect(readSigned(message({ 'trackside-signature': 'v1=00' }), body)).toBeNull();
  expect(readSigned(message({ 'trackside-timestamp': '5' }), body)).toBeNull();
  expect(readSigned(message(both), new Uint8Array())).toMatchObject({
    timestamp: '5',
    signature: 'v1=00',
    text: Buffer.from('5\nGET\n/?a=b\n'),
  });
});
