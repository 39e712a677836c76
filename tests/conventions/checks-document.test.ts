import { checkRules, pageRules, setUpRules } from '@trackside/core';
import { describe, expect, test } from 'vitest';
import { checkTiers } from './check-tiers.ts';
import { checksDocument, type Tier } from './checks-document.ts';
import { read } from './repository.ts';

/** The sections, one a code, by the code. */
function sections(document: string): ReadonlyMap<string, string> {
  const [, ...parts] = document.split(/^### `/m);
  return new Map(parts.map((part) => [part.split('`')[0] ?? '', part]));
}

const written = read('docs/checks.md');
const rules = Object.entries({ ...checkRules, ...setUpRules, ...pageRules });

const more = {
  severity: 'info',
  cause: 'Something is new.',
  remedy: 'Write it down.',
  repairs: false,
};

/** The tiers with another registry in place of the first. */
function withFirst(change: (tier: Tier) => Tier['rules']): Tier[] {
  const [first, ...rest] = checkTiers;
  if (first === undefined) throw new Error('There is no tier');
  return [{ ...first, rules: change(first) }, ...rest];
}

describe('docs/checks.md', () => {
  test('is what the registries say: `npm run docs` writes it', () => {
    expect(written).toBe(checksDocument(checkTiers));
  });

  test('describes every code of the registries, and no other', () => {
    expect([...sections(written).keys()].sort()).toEqual(rules.map(([code]) => code).sort());
  });

  test.each(rules)('%s: says severity, cause, remedy and whether it is repaired', (code, rule) => {
    const section = sections(written).get(code);
    for (const words of [`Severity \`${rule.severity}\``, rule.cause, rule.remedy]) {
      expect(section).toContain(words);
    }
    expect(section?.includes('A repair is offered')).toBe(rule.repairs);
  });

  test('would differ from registries with a code more, a code less or another word', () => {
    const longer = withFirst(({ rules: known }) => ({ ...known, NEW_RULE: more }));
    expect(checksDocument(longer)).not.toBe(written);
    expect([...sections(checksDocument(longer)).keys()]).toContain('NEW_RULE');
    const shorter = withFirst(({ rules: known }) =>
      Object.fromEntries(Object.entries(known).slice(1)),
    );
    expect(checksDocument(shorter)).not.toBe(written);
    const reworded = withFirst(({ rules: known }) =>
      Object.fromEntries(
        Object.entries(known).map(([code, rule]) => [code, { ...rule, cause: `${rule.cause} ` }]),
      ),
    );
    expect(checksDocument(reworded)).not.toBe(written);
  });

  test('leaves out a tier that has no rules yet', () => {
    const empty = { title: 'Nothing', about: 'None.', rules: {} };
    expect(checksDocument([...checkTiers, empty])).toBe(checksDocument(checkTiers));
  });
});
