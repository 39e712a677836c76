import { expect, it } from 'vitest';
import { eventNumber, isEventId } from './event-number.ts';

it.each([
  ['1', true, 1],
  ['2147483647', true, 2_147_483_647],
  ['2147483648', true, null],
  ['9'.repeat(300), true, null],
  ['0', false, null],
  ['01', false, null],
  ['-1', false, null],
  ['+1', false, null],
  ['1.0', false, null],
  ['1e3', false, null],
  ['', false, null],
  ['1\n', false, null],
  [' 1', false, null],
  ['１', false, null],
])('%j has the form of an event_id: %j; it asks for %j', (text, form, number) => {
  expect(isEventId(text)).toBe(form);
  expect(eventNumber(text)).toBe(number);
});
