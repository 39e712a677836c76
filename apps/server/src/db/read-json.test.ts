import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { readJson } from './read-json.ts';

const names = z.array(z.string());

test('reads what fits the schema', () => {
  expect(readJson(names, '["a","b "]')).toEqual(['a', 'b ']);
});

test.each(['[1]', '{}', 'null', '', '["a"'])('believes nothing else: %s', (text) => {
  expect(() => readJson(names, text)).toThrow(/JSON|Invalid input/);
});
