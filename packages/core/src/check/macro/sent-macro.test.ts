import { expect, test } from 'vitest';
import { isMacro } from '../damage/segment-places.ts';
import { profile } from '../testing/known-offer.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import { knownMacros } from './known-macros.ts';
import { onlyMacro, sentMacro } from './sent-macro.ts';

const adjust = profile('adjust');
const known = knownMacros(adjust);
const [revenue] = tokenizeTemplate('{revenue}').filter(isMacro);
const [anything] = tokenizeTemplate('{anything}').filter(isMacro);

test('tells what is known of a macro that the platform has, and of no other', () => {
  expect(sentMacro(adjust, known, revenue ?? null)?.facts.macro).toBe('{revenue}');
  expect(sentMacro(adjust, known, anything ?? null)).toBeNull();
  expect(sentMacro(adjust, known, null)).toBeNull();
  expect(sentMacro(undefined, known, revenue ?? null)).toBeNull();
});

test('knows nothing of a role without facts', () => {
  const role = sentMacro(adjust, known, revenue ?? null)?.role ?? '';
  expect(role).not.toBe('');
  for (const sends of [{ [role]: null }, {}]) {
    expect(sentMacro({ ...adjust, sends }, known, revenue ?? null)).toBeNull();
  }
});

test('gives the one macro that is meant, and none of several', () => {
  expect(onlyMacro(adjust, ({ macro }) => macro === '{revenue}')).toBe('{revenue}');
  expect(onlyMacro(adjust, () => true)).toBeNull();
  expect(onlyMacro(adjust, () => false)).toBeNull();
  expect(onlyMacro({ ...adjust, sends: { x: null } }, () => true)).toBeNull();
  expect(onlyMacro(undefined, () => true)).toBeNull();
});
