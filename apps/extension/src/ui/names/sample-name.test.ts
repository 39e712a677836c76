import { expect, test } from 'vitest';

import { holdsSampleName } from './sample-name.ts';

test.each([
  ['{cl?Network Name}', true],
  ['{cl?network_name}', true],
  ['https://t.example/?secure=a&transaction_id={cl?Network Name}&event_id=1', true],
  ['{cl?Adventures Ltd}', false],
  ['{cl?Network Name Ltd}', false],
  ['https://t.example/?network_name=1', false],
  ['(clickid)', false],
])('of %s says %s', (text, expected) => {
  expect(holdsSampleName(text)).toBe(expected);
});
