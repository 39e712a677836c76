import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPage } from './check-page.ts';
import type { PageRuleEntry } from './page-rule.ts';
import { type PageCode, pageRules } from './page-rules.ts';
import { known, right, row } from './testing/describe-page-rule.ts';

const root = import.meta.dirname;
const entries: [string, PageRuleEntry][] = Object.entries(pageRules);

/** The mistakes of a dashboard's page, as users report them. */
const wanted = [
  'PARTNER_OFF',
  'IN_APP_POSTBACKS_OFF',
  'EVENT_NOT_MAPPED',
  'MAPPED_NAME_DIFFERS',
  'WINDOW_SHORT',
  'REVENUE_NOT_INCLUDED',
  'USERS_FROM_SURPRISING',
  'CUSTOM_NAME_STARTS_WITH_AF',
  'NAME_OVER_45',
  'NAME_OVER_100',
  'NAME_IS_A_PARAMETER',
  'NAMES_DIFFER_ONLY_BY_CASE',
  'IOS_APP_ID_WITHOUT_ID',
] satisfies PageCode[];

const ruleTests = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => {
  if (!path.endsWith('.test.ts')) return false;
  return /^describePageRule\('[A-Z]/m.test(readFileSync(join(root, path), 'utf8'));
});

function testOf(code: string): string {
  const name = `${code.toLowerCase().replaceAll('_', '-')}.test.ts`;
  const path = ruleTests.find((candidate) => basename(candidate) === name);
  return path === undefined ? '' : join(root, path);
}

describe('the registry of page rules', () => {
  test('holds exactly the rules that are wanted', () => {
    expect(Object.keys(pageRules).sort()).toEqual([...wanted].sort());
  });

  test('has a rule for every tested file, and no other', () => {
    expect(ruleTests.map((path) => join(root, path)).sort()).toEqual(wanted.map(testOf).sort());
  });

  test.each(entries)('%s has a file and a test with a table of its own', (code) => {
    const path = testOf(code);
    expect(existsSync(path.replace('.test.ts', '.ts'))).toBe(true);
    const table = readFileSync(path, 'utf8');
    expect(table).toContain(`describePageRule('${code}'`);
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
    expect(/\bfixed: /.test(readFileSync(testOf(code), 'utf8'))).toBe(repairs);
  });
});

describe('the check of a page', () => {
  test('finds nothing on a right one, and nothing where nothing was read', () => {
    expect(checkPage(right, known)).toEqual([]);
    expect(checkPage({}, known)).toEqual([]);
    expect(checkPage({}, {})).toEqual([]);
  });

  test('tells its findings in the registry’s order, each with its place', () => {
    const rows = [row('af_revenue', { usersFrom: 'Everybody' }), row('Sign up')];
    const found = checkPage({ ...right, partnerActive: false, window: '1 Day', rows }, known);
    expect(found.map((one) => [one.code, one.row, one.field])).toEqual([
      ['PARTNER_OFF', undefined, 'partnerActive'],
      ['EVENT_NOT_MAPPED', undefined, 'event'],
      ['MAPPED_NAME_DIFFERS', 1, 'event'],
      ['NAME_IS_A_PARAMETER', 0, 'event'],
      ['USERS_FROM_SURPRISING', 0, 'usersFrom'],
      ['WINDOW_SHORT', undefined, 'window'],
    ]);
    const order = Object.keys(pageRules);
    expect(found.map(({ code }) => order.indexOf(code))).toEqual(
      found.map(({ code }) => order.indexOf(code)).toSorted((a, b) => a - b),
    );
  });

  test('gives the repaired link with the place of the mistake', () => {
    const trackingLink = 'https://app.appsflyer.com/42?pid=x_int';
    const [found] = checkPage({}, { ...known, trackingLink });
    expect(found?.span && trackingLink.slice(...found.span)).toBe('42');
    expect(checkPage({}, { ...known, trackingLink: found?.fix?.text })).toEqual([]);
  });
});
