import { describe, expect, it } from 'vitest';
import { isPercentMacro, isPlaceholder } from './placeholder.ts';

describe('isPlaceholder', () => {
  it.each([
    'REPLACE',
    '{x}',
    '{{x}}',
    '{{Variable Name}}',
    '${x}',
    '#{x}',
    '#{click.publisher.clickId}',
    '#x#',
    '##x##',
    '##CLICK ID##',
    '(x)',
    '(event-name)',
    '[x]',
    '[[x]]',
    '%x%',
    '%de%',
    '%%x%%',
    '<x>',
    '$$sdk(x)',
    '$$click(goalid_1)',
    '${(x)!}',
    '${(last_attributed_touch_data.~click_id)!}',
    '{cl?Network Name}',
  ])('takes %j for a macro', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each([
    '',
    'replace',
    'REPLACE ',
    'OPTIONAL',
    'CLICK_ID',
    'a{x}',
    '{x}b',
    '{x}{y}',
    '{}',
    '()',
    '##',
    '%%',
    '%20%',
    '[a][b]',
    '(Level 1)',
    '(a)(b)',
    '<a><b>',
    '$$x(y)',
    '#a b#',
    'purchase',
  ])('takes %j for a value', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});

it.each([
  ['%de%', true],
  ['%name%', true],
  ['%%name%%', true],
  ['%41%', false],
  ['%name', false],
  ['%%name%', false],
  ['%a%b%', false],
  ['x%name%', false],
])('%j is wholly a percent macro: %j', (raw, wholly) => {
  expect(isPercentMacro(raw)).toBe(wholly);
});
