import { describe, expect, test } from 'vitest';
import { codeBlock, codeSpan, markdownTable, plainText } from './markdown.ts';

/** Reads a code span as CommonMark does. */
function shownBy(span: string): string {
  const [, , inside = ''] = /^(`+)([^]*)\1$/.exec(span) ?? [];
  const stripped = /^ [^]* $/.test(inside) && inside.trim() !== '';
  return stripped ? inside.slice(1, -1) : inside;
}

describe('a code span', () => {
  test.each(['af_purchase', 'af_level ', ' sign up', ' a ', 'a`b', '`', '``a', 'a`', 'a|b', '`a '])(
    'shows %j byte for byte',
    (text) => {
      expect(shownBy(codeSpan(text))).toBe(text);
      const [fence = ''] = /^`+/.exec(codeSpan(text)) ?? [];
      const inside = codeSpan(text).slice(fence.length, -fence.length);
      expect(Array.from(inside.matchAll(/`+/g), ([run]) => run)).not.toContain(fence);
    },
  );

  test('would lose a blank or its end without care', () => {
    expect(shownBy('` a `')).not.toBe(' a ');
    expect(shownBy('`a`b`')).toBe('a`b');
  });
});

test('a code block ends after its text alone', () => {
  expect(codeBlock('a')).toBe('```text\na\n```');
  expect(codeBlock('a ``` b')).toBe('````text\na ``` b\n````');
});

test('plain text means no Markdown', () => {
  expect(plainText('a_b <i> [x](y) # `c` \\')).toBe('a\\_b \\<i\\> \\[x\\](y) \\# \\`c\\` \\\\');
});

test('a table has one cell a column, whatever stands in it', () => {
  expect(markdownTable(['a', 'b'], [['c|d', 'e']])).toBe('| a | b |\n| --- | --- |\n| c\\|d | e |');
});
