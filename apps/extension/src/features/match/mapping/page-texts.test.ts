import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules, pageRules } from '@trackside/core';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { expect, it } from 'vitest';

const locale = readFileSync(join(import.meta.dirname, '../../../locales/en.yml'), 'utf8');

/** Which codes have words of the page's own, and which of the two. */
function written(text: string): string[] {
  return parseMessagesText(text, 'YAML')
    .flatMap(({ key: [part, code, which] }) => (part === 'page' ? [`${code} ${which}`] : []))
    .toSorted();
}

function wantedFor(registry: object): string[] {
  return Object.keys(registry)
    .flatMap((code) => [`${code} cause`, `${code} remedy`])
    .toSorted();
}

it('has a cause and a remedy for every page rule, and none for others', () => {
  expect(written(locale)).toEqual(wantedFor(pageRules));
});

it('would tell a rule without words, and words without a rule', () => {
  expect(written(locale)).not.toEqual(wantedFor({ ...pageRules, NEW_RULE: {} }));
  const stale = locale.replace('\npage:\n', '\npage:\n  OLD_RULE:\n    cause: Old.\n');
  expect(written(stale)).not.toEqual(wantedFor(pageRules));
  expect(written(locale)).not.toEqual(wantedFor(checkRules));
});
