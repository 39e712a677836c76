import { expect, test } from 'vitest';
import { bodyFormat, isPlainBody } from './media-type.ts';

test.each([
  ['application/x-www-form-urlencoded', 'form'],
  ['Application/X-WWW-Form-URLEncoded ; Charset="UTF-8"', 'form'],
  ['application/json;charset=us-ascii', 'json'],
  ['multipart/form-data; boundary=x', 'multipart'],
  ['application/json; charset=iso-8859-1', null],
  ['application/problem+json', null],
  ['text/plain', null],
  ['', null],
  [undefined, null],
])('reads %j as %j', (contentType, format) => {
  expect(bodyFormat(contentType)).toBe(format);
});

test.each([
  [undefined, true],
  ['identity', true],
  ['gzip', false],
  ['identity, br', false],
])('takes Content-Encoding %j as plain: %j', (encoding, plain) => {
  expect(isPlainBody(encoding)).toBe(plain);
});
