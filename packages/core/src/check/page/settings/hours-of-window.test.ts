import { expect, it } from 'vitest';
import { hoursOfWindow } from './hours-of-window.ts';

it.each([
  ['12 Hours', 12],
  ['1 Day', 24],
  ['6 Months', 4320],
  ['2 years', 17_520],
  ['Lifetime', Number.POSITIVE_INFINITY],
  ['1.5 days', 36],
  ['', null],
  ['Days', null],
  ['30', null],
])('reads %j as %j hours', (text, hours) => {
  expect(hoursOfWindow(text)).toBe(hours);
});
