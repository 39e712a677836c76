import { expect, it } from 'vitest';
import { tokenHint } from './token-hint.ts';

it.each([
  ['k7Vq2mXw9RtZpL3s', 'k7Vq••••pL3s'],
  ['k7Vq2mXw9RtZpL3sk7Vq2mXw9RtZpL3s', 'k7Vq••••pL3s'],
  ['k7Vq2mXw9RtZpL3', '••••'],
  ['', '••••'],
])('shows %j as %s', (token, hint) => {
  expect(tokenHint(token)).toBe(hint);
});
