import { expect, test } from 'vitest';
import { htmlEntityDamage } from './html-entity-damage.ts';

test('names what HTML makes of 41 names, each once', () => {
  expect(htmlEntityDamage.size).toBe(41);
  expect(new Set(htmlEntityDamage.values()).size).toBe(41);
});

test('no damaged name is the undamaged name of another', () => {
  const names = new Set(htmlEntityDamage.values());
  expect([...htmlEntityDamage.keys()].filter((damaged) => names.has(damaged))).toEqual([]);
});

test.each([
  ['¤cy', 'currency'],
  ['×tamp', 'timestamp'],
  ['®ion', 'region'],
  ['§ion', 'section'],
  ['¶m1', 'param1'],
  ['"e', 'quote'],
  ['\u00AD', 'shy'],
])('%j was %j', (damaged, name) => {
  expect(htmlEntityDamage.get(damaged)).toBe(name);
});
