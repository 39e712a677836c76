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
  [{ passed: 'sub2', returned: '{sub1}' }, ['passed sub2', 'returned {sub1}']],
])('tells %j', (params, facts) => {
  expect(shown(params)).toEqual(facts);
});

it('cuts what is endless', () => {
  expect(findingFacts({ params: { found: 'a'.repeat(300) } })[0]?.value).toHaveLength(201);
});
