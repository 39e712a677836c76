import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules, setUpRules } from '@trackside/core';
import { expect, it } from 'vitest';

const locale = readFileSync(join(import.meta.dirname, '../../locales/en.yml'), 'utf8');
const written = [...locale.matchAll(/^ {2}([A-Z_]+_(?:cause|remedy)):/gm)].map(([, key]) => key);

it('has a cause and a remedy for every rule, and none for others', () => {
  const codes = Object.keys({ ...checkRules, ...setUpRules });
  const wanted = codes.flatMap((code) => [`${code}_cause`, `${code}_remedy`]);
  expect(wanted.length).toBeGreaterThan(0);
  expect(written.toSorted()).toEqual(wanted.toSorted());
});
