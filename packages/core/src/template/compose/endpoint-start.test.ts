import { expect, test } from 'vitest';
import { noWords } from '../testing/tracker-words.ts';
import { endpointStart } from './endpoint-start.ts';

test.each([
  ['https://t.example', 'https://t.example/?'],
  ['https://t.example//', 'https://t.example/?'],
  ['https://t.example/track/', 'https://t.example/track/?'],
])('our own base %s', (base, expected) => {
  expect(endpointStart(base, undefined)).toBe(expected);
});

test.each([
  ['https://t.example', 'https://t.example/?'],
  ['https://t.example/', 'https://t.example/?'],
  ['https://t.example/postback', 'https://t.example/postback?'],
  ['https://t.example/key/postback/', 'https://t.example/key/postback/?'],
  ['https://t.example/?nid=7', 'https://t.example/?nid=7&'],
  ['https://t.example?nid=7', 'https://t.example?nid=7&'],
  ['https://t.example/x?', 'https://t.example/x?'],
  ['https://t.example/x?nid=7&', 'https://t.example/x?nid=7&'],
])('another tracker’s endpoint %s stays as it is', (endpoint, expected) => {
  expect(endpointStart(endpoint, noWords)).toBe(expected);
});
