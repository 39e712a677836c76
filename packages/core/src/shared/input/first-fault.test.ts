import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { firstFault } from './first-fault.ts';

const schema = z.object({
  text: z
    .string()
    .check(
      firstFault(
        [(text) => text !== '', 'Type it.'],
        [(text) => text.length > 1, 'Make it longer.'],
      ),
    ),
});

test.each([
  ['', ['Type it.']],
  ['a', ['Make it longer.']],
  ['ab', []],
])('of %j it tells %j', (text, messages) => {
  const { error } = schema.safeParse({ text });
  expect(error?.issues.map(({ message }) => message) ?? []).toEqual(messages);
});

test('leaves the checks of the object around it running', () => {
  const around = schema.check(
    z.superRefine((_, context) => context.addIssue('Whole.'), { when: () => true }),
  );
  const messages = around.safeParse({ text: '' }).error?.issues.map(({ message }) => message);
  expect(messages).toEqual(['Type it.', 'Whole.']);
});
