import { expect, it } from 'vitest';

import { firstToPress } from './first-to-press.ts';

const fix = { label: 'Repair', text: 'repaired' };

it.each([
  ['copying where nothing was found', [], 'copy'],
  ['repairing while anything can be repaired', [{ severity: 'info', fix }], 'repair'],
  [
    'repairing before an error that cannot be',
    [{ severity: 'error' }, { severity: 'info', fix }],
    'repair',
  ],
  ['copying where only warnings are left', [{ severity: 'warning' }], 'copy'],
  ['nothing while an error is left', [{ severity: 'warning' }, { severity: 'error' }], null],
] as const)('offers first %s', (_, findings, first) => {
  expect(firstToPress(findings)).toBe(first);
});
