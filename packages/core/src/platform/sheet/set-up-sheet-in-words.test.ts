import { expect, test } from 'vitest';
import { wordsById, wordsByName } from '../../template/testing/tracker-words.ts';
import { setUpSheet } from './set-up-sheet.ts';

const none = { type: 'None' } as const;
const event = (id: string | null, name: string, allowMultiple: boolean) => ({
  id,
  name,
  revenue: none,
  payout: none,
  allowMultiple,
  parameters: [],
});
const options = {
  offer: {
    name: 'Farm Game',
    destinationUrl: 'https://app.appsflyer.com/id1?pid=x_int',
    events: [event('g1', 'sign_up', false), event(null, 'af_purchase', true)],
  },
  base: 'https://o.example/p?nid=7',
  secure: 'k7Qm2vX9pLr4Tn8w',
  platform: 'appsflyer',
};

test('the sheet speaks the words of a tracker that knows events by id', () => {
  const sheet = setUpSheet({ ...options, words: wordsById });
  expect(sheet).toContain(
    'https://o.example/p?nid=7&verification_token=k7Qm••••Tn8w&clickid=(clickid)&goal_id=(event-name)',
  );
  expect(sheet).toContain('The token in `verification_token` is masked');
  expect(sheet).toContain('We fill in `{click}` with the id of the click.');
  expect(sheet).toContain('- `sign_up` (`goal_id=g1`): once a click.');
  expect(sheet).toContain('- `af_purchase`: as often as it happens, each time with an `oid`');
  expect(sheet).not.toMatch(/transaction_id|event_id|`secure`|order_id/);
});

test('the sheet speaks the words of a tracker that knows events by name, and takes no token', () => {
  const sheet = setUpSheet({ ...options, platform: 'everflow', words: wordsByName });
  expect(sheet).toContain('cid=REPLACE&et=sign_up');
  expect(sheet).toContain('in place of `REPLACE` for `cid`.');
  expect(sheet).toContain('- `sign_up`: once a click.');
  expect(sheet).toContain('- `af_purchase`: as often as it happens.');
  expect(sheet).toContain('Put the click id into the parameter');
  expect(sheet).not.toContain('masked');
});

test('it does not promise what only our server answers', () => {
  const sheet = setUpSheet({ ...options, words: wordsByName });
  expect(sheet).not.toMatch(/Postback-Code|RECORDED|DUPLICATE/);
  expect(sheet).toContain('Reach `sign_up`, and find it in the tracker.');
  expect(setUpSheet({ ...options })).toContain('Postback-Code');
});
