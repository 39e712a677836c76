import { describe, expect, test } from 'vitest';
import type { EventDefinition } from '../../event/event-definition.ts';
import { composePostbackUrl } from '../compose-postback-url.ts';
import { platforms } from '../platforms.ts';
import { setUpSheet } from './set-up-sheet.ts';
import type { SetUpSheetOptions } from './sheet-facts.ts';
import { englishSheetWords } from './sheet-words.ts';

const secure = 'k7Qm2vX9pLr4Tn8w';
const none = { type: 'None' } as const;

function event(id: number, name: string, more: Partial<EventDefinition> = {}): EventDefinition {
  return { id, name, revenue: none, payout: none, allowMultiple: false, parameters: [], ...more };
}

const purchase = event(3, 'af_purchase', {
  payout: { type: 'CPS', value: '12.5' },
  allowMultiple: true,
  parameters: [{ name: 'sale_amount' }],
});
const options: SetUpSheetOptions = {
  offer: {
    name: 'Farm Game',
    destinationUrl: 'https://app.appsflyer.com/id1?pid=x_int',
    events: [event(2, 'sign up '), purchase],
  },
  base: 'https://t.example',
  secure,
  platform: 'appsflyer',
};
const url = 'https://t.example/?secure=k7Qm••••Tn8w&transaction_id=';

/** The sections' bodies by their titles, and the titles in order. */
function sectionsOf(sheet: string) {
  const [head = '', ...parts] = sheet.split(/^## /m);
  const sections = parts.map((part) => {
    const [title = '', ...body] = part.split('\n');
    return [title, body.join('\n')] as const;
  });
  return { head, titles: sections.map(([title]) => title), of: new Map(sections) };
}

describe('the sheet for AppsFlyer', () => {
  const { head, titles, of } = sectionsOf(setUpSheet(options));

  test('has its parts in the order in which they are done', () => {
    expect(head).toBe('# Set-up sheet: Farm Game on AppsFlyer\n\n');
    expect(titles).toEqual([
      '1. Tracking link',
      '2. Postback URLs',
      '3. Events',
      '4. The page for the partner in AppsFlyer',
      '5. Test in this order',
    ]);
  });

  test('gives the link that carries our click id', () => {
    const body = of.get('1. Tracking link');
    expect(body).toContain(
      '```text\nhttps://app.appsflyer.com/id1?pid=x_int&clickid={transaction_id}\n```',
    );
    expect(body).toContain('It travels in `clickid`, and `(clickid)` in the postback URLs');
  });

  test('gives the two templates that the network keeps, and how the token is handed over', () => {
    const body = of.get('2. Postback URLs') ?? '';
    expect(body).toContain(`\n${url}(clickid)\n`);
    expect(body).toContain(`\n${url}(clickid)&event_name=(event-name)\n`);
    expect(body).not.toContain('event_id');
    expect(body).toContain('handed over apart from the sheet');
    expect(body).not.toContain('Still to be filled in');
  });

  test('names the events exactly', () => {
    const body = of.get('3. Events');
    expect(body).toContain(
      '- `sign up ` (`event_id=2`): once a click. The blanks at its ends belong to the name.\n',
    );
    expect(body).toContain(
      '- `af_purchase` (`event_id=3`): as often as it happens, each time with an `order_id` of its own.\n',
    );
  });

  test('gives the rows of the mapping table', () => {
    const body = of.get('4. The page for the partner in AppsFlyer');
    expect(body).toContain(
      [
        '| AppsFlyer event | mapped to partner event | for users from | including |',
        '| --- | --- | --- | --- |',
        '| `sign up ` | `sign up ` | This partner only | any choice |',
        '| `af_purchase` | `af_purchase` | This partner only | Values & revenue |',
      ].join('\n'),
    );
    expect(body).toContain('- Activate partner: on.\n- In-app event postbacks: on.\n');
    expect(body).toContain('carries the name under “AppsFlyer event”');
  });

  test('gives them for the partner’s names, where the template carries those', () => {
    const sheet = setUpSheet({ ...options, eventNameMacro: '(mapped-iae)' });
    expect(sheet).toContain(`${url}(clickid)&event_name=(mapped-iae)`);
    expect(sheet).toContain('| the app’s own name | `af_purchase` |');
    expect(sheet).toContain('carries the name under “mapped to partner event”');
  });

  test('says what to test in which order, and what is answered', () => {
    const steps = (of.get('5. Test in this order') ?? '').match(/^\d\. .*$/gm);
    expect(steps).toEqual([
      '1. Open the tracking link on a device that has not been used for a test before.',
      '2. Reach the conversion. The answer is `CONVERSION_RECORDED`.',
      '3. Reach `sign up `. The answer is `EVENT_RECORDED`.',
      '4. Reach `af_purchase`. The answer is `EVENT_RECORDED`.',
      '5. Reach an event that comes once a click a second time. The answer is `EVENT_DUPLICATE`, and it counts once.',
      '6. Reach an event that may repeat a second time, with another `order_id`. The answer is `EVENT_RECORDED`.',
    ]);
  });

  test('tells nobody what is paid', () => {
    expect(setUpSheet(options)).not.toContain('12.5');
  });
});

describe('the sheet for others', () => {
  test('has a URL for each event, named as it is wanted', () => {
    const sheet = setUpSheet({
      ...options,
      platform: 'everflow',
      slot: 'sub2',
      naming: new Map([['sign up ', 'id']]),
    });
    expect(sheet).toContain(`\n${url}{sub2}&event_id=2\n`);
    expect(sheet).toContain(`\n${url}{sub2}&event_id=3&event_name=af_purchase&sale_amount=`);
    expect(sheet).toContain('It travels in `sub2`, and `{sub2}`');
    expect(sheet).not.toContain('The page for the partner');
  });

  test('says what is still to be filled in', () => {
    const sheet = setUpSheet({ ...options, platform: undefined });
    expect(sheet).toContain('# Set-up sheet: Farm Game\n');
    expect(sheet).toContain('in place of `REPLACE` for `transaction_id`, `sale_amount`.');
    expect(sheet).toContain('Put `{transaction_id}` into the parameter');
  });

  test('speaks of the conversion alone where there are no events', () => {
    const offer = { ...options.offer, events: [] };
    for (const platform of ['appsflyer', 'cake']) {
      const sheet = setUpSheet({ ...options, offer, platform });
      expect(sheet).toContain('only the conversion is reported');
      expect(sheet).not.toContain('Reach an event');
      expect(sheet).not.toContain('| --- |');
    }
  });

  test('shows a parameter’s amount where no percentage is paid', () => {
    const shares = [
      event(1, 'a', { revenue: { type: 'CPS', value: '1' } }),
      event(2, 'b', { parameters: [{ name: 'sale_amount' }] }),
      event(3, 'c', { parameters: [{ name: 'country' }] }),
    ];
    const sheet = setUpSheet({ ...options, offer: { ...options.offer, events: shares } });
    const told = [...sheet.matchAll(/^\| `(.)` .* \| ([^|]+) \|$/gm)].map(([, name, choice]) => [
      name,
      choice,
    ]);
    expect(told).toEqual([
      ['a', 'Values & revenue'],
      ['b', 'Values & revenue'],
      ['c', 'any choice'],
    ]);
  });
});

test('the sheet is written in the words that it is given', () => {
  const once = ({ event }: { event: string }): string => `${event}, una vez.`;
  const sheetWords = { ...englishSheetWords, events: 'Eventos', once, blanks: 'Con espacios.' };
  const sheet = setUpSheet({ ...options, sheetWords });
  expect(sheet).toContain('## 3. Eventos\n');
  expect(sheet).toContain('- `sign up ` (`event_id=2`), una vez. Con espacios.\n');
  expect(setUpSheet(options)).not.toContain('una vez');
});

describe('no token stands on the sheet whole', () => {
  const other = 'g3Hs6yB1 dFj5_Zc0';
  const pasted = `x${secure}y`;
  const full = {
    ...options,
    otherTokens: [other, '', 'abc'],
    offer: {
      name: `Offer ${secure} ${other}`,
      destinationUrl: `https://a.example/?t=${secure}&o=${encodeURIComponent(other)}`,
      events: [event(1, pasted, { parameters: [{ name: 'sub1', macro: other }] }), event(2, other)],
    },
  };
  const written = [secure, other, encodeURIComponent(other), other.replace('_', '\\_')];

  test.each(platforms.map(({ id, clickIdEcho }) => [id, clickIdEcho?.slots[0]?.name] as const))(
    'for %s',
    (platform, slot) => {
      const sheet = setUpSheet({ ...full, platform, slot });
      expect(written.filter((token) => sheet.includes(token))).toEqual([]);
      expect(sheet).toContain('secure=k7Qm••••Tn8w&');
      // The canary is there to be found: what people copy does hold it.
      const composed = composePostbackUrl({ base: options.base, secure, platform, slot });
      expect(composed.url).toContain(secure);
    },
  );

  test('even a short one, which is hidden wholly', () => {
    const sheet = setUpSheet({ ...options, secure: 'hunter2' });
    expect(sheet).not.toContain('hunter2');
    expect(sheet).toContain('https://t.example/?secure=••••&transaction_id=(clickid)');
  });
});
