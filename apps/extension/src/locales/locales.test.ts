import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  checkRules,
  pageRules,
  setUpRules,
  verdictRegistry,
  warningRegistry,
} from '@trackside/core';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const file = join(import.meta.dirname, 'en.yml');
const messages = await parseMessagesFile(file);
const keys = messages.map(({ key }) => key.join('_'));

const registries = [
  { prefix: 'verdict', codes: Object.keys(verdictRegistry) },
  { prefix: 'warning', codes: Object.keys(warningRegistry) },
  { prefix: 'check', codes: Object.keys({ ...checkRules, ...setUpRules }) },
  { prefix: 'page', codes: Object.keys(pageRules) },
];

const codeKey = /^(?<prefix>verdict|warning|check|page)_(?<code>[A-Z][A-Z0-9_]*)_(?:cause|remedy)$/;

describe.each(registries)('the words for every $prefix code', ({ prefix, codes }) => {
  test('tell cause and remedy', () => {
    const wanted = codes.flatMap((code) => [`${prefix}_${code}_cause`, `${prefix}_${code}_remedy`]);
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('are words for codes that exist', () => {
    const spoken = keys.flatMap((key) => {
      const found = codeKey.exec(key)?.groups;
      return found?.['prefix'] === prefix ? [found['code'] ?? ''] : [];
    });
    expect(spoken.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

test('no key stands twice', () => {
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('no text is empty', () => {
  const texts = readFileSync(file, 'utf8').split('\n');
  expect(texts.filter((line) => /:\s*(''|"")\s*$/.test(line))).toEqual([]);
});
