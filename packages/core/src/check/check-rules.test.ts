import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRules, type CheckCode } from './check-rules.ts';
import type { RuleEntry } from './rule.ts';

const root = join(import.meta.dirname, 'rules');

function fileNameOf(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);
const ruleFiles = files.filter(
  (path) => !path.endsWith('.test.ts') && existsSync(join(root, path.replace(/\.ts$/, '.test.ts'))),
);
const entries: [string, RuleEntry][] = Object.entries(checkRules);

/** What breaks attribution, costs money or hinders delivery, as users report it. */
const wanted = [
  'CLICK_ID_MISSING',
  'CLICK_ID_PAIR_MISMATCH',
  'PLACEHOLDER_LEFT',
  'MACRO_LITERAL_NAME',
  'WRONG_DIALECT',
  'UNKNOWN_MACRO',
  'MACRO_CASE',
  'WRONG_CONTEXT',
  'SECURE_MISSING',
  'SECURE_WRONG',
  'SCHEME',
  'EVENT_NOT_FOUND',
  'EVENT_CASE_OR_SPACE',
  'EVENT_MISMATCH',
  'EVENT_PARAM_MISSING',
  'EVENT_BEFORE_CONVERSION',
  'ENTITY_DAMAGE',
  'ENCODED_TEMPLATE',
  'DOUBLE_QUESTION_MARK',
  'FRAGMENT_EATS_QUERY',
  'SPACE_OR_CONTROL',
  'UNBALANCED_MACRO',
  'DUPLICATE_PARAMETER',
  'HOST_WRONG',
  'WRONG_VALUE_IN_CLICK_PARAM',
  'NETWORK_NAME_NOT_REPLACED',
  'AMOUNT_MACRO_MISSING',
  'AMOUNT_UNIT',
  'AMOUNT_NOT_NUMERIC',
  'HARDCODED_ZERO',
  'CURRENCY_UNKNOWN',
  'CURRENCY_DIFFERS',
  'USD_VS_ORIGINAL',
  'CURRENCY_MISSING',
  'DEDUPE_KEY_NOT_UNIQUE',
  'NO_DEDUPE_KEY',
  'MULTIPLE_OFF',
  'STATUS_UNMAPPED',
  'STATUS_AMBIGUOUS',
  'PAYOUT_OVER_REVENUE',
  'OFFER_PAUSED',
  'IP_NOT_ALLOWED',
  'CLICK_TOO_OLD',
  'REDIRECT_ON_POSTBACK',
  'METHOD_MISMATCH',
  'SECRET_VISIBLE',
  'GLOBAL_FOR_EVENT',
  'TEST_VALUE_LEFT',
  'VALUE_TOO_LONG',
  'URL_TOO_LONG',
  'UNENCODED_VALUE',
  'TIMESTAMP_UNIT',
  'VALUE_DROPPED',
] satisfies CheckCode[];

describe('the registry of rules', () => {
  test('holds exactly the rules that are wanted', () => {
    expect(Object.keys(checkRules).sort()).toEqual([...wanted].sort());
  });

  test('names every rule file, and no other', () => {
    expect(ruleFiles.map((path) => basename(path, '.ts')).sort()).toEqual(
      wanted.map(fileNameOf).sort(),
    );
  });

  test.each(entries)('%s has a file and a test with a table of its own', (code) => {
    const file = ruleFiles.find((path) => basename(path, '.ts') === fileNameOf(code));
    expect(file).toBeDefined();
    const table = readFileSync(join(root, String(file).replace(/\.ts$/, '.test.ts')), 'utf8');
    expect(table).toContain(`describeRule('${code}'`);
    expect(table).toMatch(/finds: \[[^]+leaves: \[/);
  });

  test.each(entries)(
    '%s says its cause and its remedy in a sentence each',
    (_, { cause, remedy }) => {
      for (const sentence of [cause, remedy]) expect(sentence).toMatch(/^[A-Z].{15,}\.$/);
      expect(cause).not.toBe(remedy);
    },
  );

  test.each(entries)('%s is tested to repair exactly if it says so', (code, { repairs }) => {
    const file = ruleFiles.find((path) => basename(path, '.ts') === fileNameOf(code));
    const table = readFileSync(join(root, String(file).replace(/\.ts$/, '.test.ts')), 'utf8');
    expect(/\bfixed: /.test(table)).toBe(repairs);
  });
});
