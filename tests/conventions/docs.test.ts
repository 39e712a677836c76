import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verdictRegistry, warningRegistry } from '@trackside/core';
import { describe, expect, test } from 'vitest';
import { files, read, root } from './repository.ts';

const documents = files.filter((file) => file.endsWith('.md'));

describe('the documents', () => {
  test('link to files that are there', () => {
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !existsSync(join(root, dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('name source files that are there, with their folders', () => {
    const bases = ['', 'apps/server/src', 'packages/core/src', 'apps/extension/src'];
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].map((match) => match[1] ?? ''),
    );
    expect(named.length).toBeGreaterThan(10);
    const lost = named.filter((name) => !bases.some((base) => existsSync(join(root, base, name))));
    expect(lost).toEqual([]);
  });

  test('the readme’s tree is short and true', () => {
    const tree = /```\n(trackside\/\n[^]*?)```/.exec(read('README.md'))?.[1];
    const lines = (tree ?? '').trimEnd().split('\n').slice(1);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.length + 1).toBeLessThanOrEqual(25);
    const parents: string[] = [];
    for (const line of lines) {
      const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? [];
      parents.length = indent.length / 2 - 1;
      parents.push(name.replace(/\/$/, ''));
      expect(existsSync(join(root, ...parents)), line).toBe(true);
    }
  });
});

/** The sections of docs/verdicts.md, one a code, by the anchor that its heading has. */
function sections(): ReadonlyMap<string, string> {
  const [, ...parts] = read('docs/verdicts.md').split(/^### `/m);
  return new Map(parts.map((part) => [(part.split('`')[0] ?? '').toLowerCase(), part]));
}

const verdicts = Object.entries(verdictRegistry).map(([code, entry]) => ({
  code,
  ...entry,
  words: [`Verdict \`${entry.verdict}\``, `HTTP ${entry.httpStatus}`],
}));
const warnings = Object.entries(warningRegistry).map(([code, entry]) => ({
  code,
  ...entry,
  words: ['Warning.'],
}));

describe('docs/verdicts.md', () => {
  test('describes every code of the registries, and no other', () => {
    const known = [...verdicts, ...warnings].map(({ anchor }) => anchor);
    expect([...sections().keys()].sort()).toEqual(known.sort());
  });

  test.each([...verdicts, ...warnings])('$code: says what it is, cause and remedy', (entry) => {
    const section = sections().get(entry.anchor);
    for (const word of [...entry.words, entry.cause, entry.remedy]) {
      expect(section).toContain(word);
    }
  });
});
