import { expect, test } from 'vitest';

test.each(['log', 'error', 'warn'] as const)('a call of console.%s fails its test', (method) => {
  expect(() => globalThis.console[method]('words')).toThrow(`console.${method} was called: words`);
});
