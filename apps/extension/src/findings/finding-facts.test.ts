import { checkPostbackUrl } from '@trackside/core';
import { expect, it } from 'vitest';

import { findingFacts } from './finding-facts.ts';

const shown = (params: Record<string, string>) =>
  findingFacts({ params }).map(({ name, value }) => `${name} ${value}`);

it.each([
  [{}, []],
  [{ found: '{SUBID}', wanted: '{SubId}', platform: 'X' }, ['found {SUBID}', 'expected {SubId}']],
  [{ found: '¤cy', instead: '&currency', count: '1' }, ['found ¤cy', 'expected &currency']],
  [{ host: 'localhost', expected: 'track.example' }, ['found localhost', 'expected track.example']],
  [{ parameter: '', found: 'x' }, ['found x']],
  [{ token: 'ab••••yz', cause: 'unknown' }, ['token ab••••yz', 'cause unknown']],
  [{ passed: 'sub2', returned: '{sub1}' }, ['passed sub2', 'returned {sub1}']],
])('tells %j', (params, facts) => {
  expect(shown(params)).toEqual(facts);
});

it('cuts what is endless', () => {
  expect(findingFacts({ params: { found: 'a'.repeat(300) } })[0]?.value).toHaveLength(201);
});

it.each([
  ['a blank', ' ', '␣'],
  ['a line break', '\n', '⏎'],
  ['what has no width', '\u200B', 'U+200B'],
])('shows %s so that it can be seen', (_, character, seen) => {
  const found = checkPostbackUrl(`https://t.example/?transaction_id=x${character}&event_id=1`);
  const finding = found.find(({ code }) => code === 'SPACE_OR_CONTROL');
  expect(shown(finding?.params ?? {})).toContain(`found ${seen}`);
});
