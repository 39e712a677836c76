import { expect, test } from 'vitest';
import { checkPostbackUrl, repairPostbackUrl } from './check-postback-url.ts';

const text = 'https://t.example/?secure=k&transaction_id=REPLACE';
const wanted = 'https://t.example/?secure=k&transaction_id=(clickid)';

test('a platform is found by its id', () => {
  expect(checkPostbackUrl(text, { platform: 'appsflyer' }).map(({ fix }) => fix?.text)).toEqual([
    wanted,
  ]);
  expect(repairPostbackUrl(text, { platform: 'appsflyer' })).toEqual({ text: wanted });
});

test.each([[undefined], [{}], [{ platform: 'no-such-platform' }]])(
  'nothing is known of a platform by %j',
  (options) => {
    expect(checkPostbackUrl(text, options).map(({ code, fix }) => [code, fix])).toEqual([
      ['PLACEHOLDER_LEFT', undefined],
    ]);
    expect(repairPostbackUrl(text, options)).toEqual({ text });
  },
);
