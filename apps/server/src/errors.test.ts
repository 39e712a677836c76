import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refusals } from './errors.ts';

const product = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)testing\//.test(file))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  .join('\n');

/** Whether a text refuses for a reason; to name it in a type is not enough. */
function refusesFor(reason: string, text: string): boolean {
  const acts = [
    `(?<!(?:readonly|;|\\|) )\\berror: '${reason}'(?!\\s*[;|])`,
    `\\brefuse\\(\\s*'${reason}'`,
    `\\breturn '${reason}'`,
  ];
  return new RegExp(acts.join('|')).test(text);
}

test.each(Object.entries(refusals))('uses %s and says what to do', (reason, { message }) => {
  expect(refusesFor(reason, product)).toBe(true);
  expect(message).toMatch(/^[A-Z].*: .*\.$/u);
});

test.each([
  ["return { ok: false, error: 'GONE' };", true],
  ["throw refuse('GONE');", true],
  ["if (!found) return 'GONE';", true],
  ["type Refusal = 'GONE' | 'TAKEN';", false],
  ["readonly error: 'GONE';", false],
  ["{ ok: false; error: 'GONE' }", false],
  ["Result<Offer, 'GONE'>", false],
  ["return 'GONE_LONG_AGO';", false],
])('tells a refusal from its name: %s', (text, expected) => {
  expect(refusesFor('GONE', text)).toBe(expected);
});
