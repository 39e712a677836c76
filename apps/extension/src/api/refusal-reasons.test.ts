import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { expect, test } from 'vitest';

import { localRefusals } from './local/local-refusals.ts';
import { knownRefusal } from './refusal-reasons.ts';

const errors = readFileSync(join(import.meta.dirname, '../../../server/src/errors.ts'), 'utf8');
const ofServer = [...errors.matchAll(/^ {2}([A-Z_]+): \{/gm)].map(([, code = '']) => code);
const codes = [...ofServer, ...Object.keys(localRefusals)];
const messages = await parseMessagesFile(join(import.meta.dirname, '../locales/en.yml'));
const spoken = messages.flatMap(({ key: [part, code = ''] }) => (part === 'refusal' ? [code] : []));

test('every refusal for which there are words is known, and no other', () => {
  const known = codes.filter((code) => knownRefusal(code) !== null);
  expect(known.length).toBeGreaterThan(10);
  expect(known.toSorted()).toEqual(spoken.toSorted());
});

test.each([null, 'UNHEARD_OF'])('%s is told in the server’s own words', (reason) => {
  expect(knownRefusal(reason)).toBeNull();
});
