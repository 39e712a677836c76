import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refusals } from './errors.ts';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'errors.ts')
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
  .join('\n');

test.each(Object.entries(refusals))('uses %s and says what to do', (reason, { message }) => {
  expect(sources).toContain(`'${reason}'`);
  expect(message).toMatch(/^[A-Z].*: .*\.$/u);
});

test('would miss a reason that nothing uses', () => {
  expect(sources).not.toContain(`'${['NOT', 'USED'].join('_')}'`);
});
