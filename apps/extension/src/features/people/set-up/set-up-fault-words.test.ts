import { planSetUp, readSetUpCsv, readSetUpJson, type SetUpFault } from '@trackside/core';
import { expect, test } from 'vitest';

import { faultCodes, knownFault } from './set-up-fault-words.ts';

const offer = (fields: object) => ({
  name: 'Shop',
  currency: 'EUR',
  destinationUrl: 'https://shop.example/',
  revenue: { type: 'None' },
  payout: { type: 'None' },
  ...fields,
});
const event = (fields: object) => ({
  name: 'buy',
  revenue: { type: 'None' },
  payout: { type: 'None' },
  allowMultiple: false,
  parameters: [],
  ...fields,
});
const json = (...offers: readonly object[]): string =>
  JSON.stringify({ format: 'trackside-set-up', version: 1, offers });
const read = (...offers: readonly object[]) => readSetUpJson(json(...offers));

/** What is there: two offers of one name, one with records, and events of both. */
const current = read(
  offer({ id: 1, events: [event({ id: 1 }), event({ id: 2, name: 'level' })] }),
  offer({ id: 2, events: [event({ id: 3 })] }),
  offer({ id: 3, name: 'Game' }),
).offers.map(({ offer: known }, at) => ({
  ...known,
  id: known.id ?? 0,
  currencyFixed: at === 0,
  events: known.events.map((one) => ({ ...one, id: one.id ?? 0 })),
}));
const planned = (...offers: readonly object[]): readonly SetUpFault[] =>
  planSetUp(current, read(...offers).offers).faults;

const head = 'kind,name,currency,destination_url';
const faults: readonly SetUpFault[] = [
  readSetUpCsv('kind,na"me'),
  readSetUpCsv('name,colour,name\noffer,red,x'),
  readSetUpCsv(`${head}\noffer,Shop\nsale,Shop,EUR,https://a.example/\nevent,buy,,`),
  readSetUpJson('{'),
  readSetUpJson('{}'),
  readSetUpJson('{"format":"trackside-set-up","version":2,"offers":[]}'),
  readSetUpJson('x'.repeat(4_000_001)),
  read(offer({ events: 'none' })),
  read(offer({ id: 1.5 }), offer({ id: 0 }), offer({ id: 3_000_000_000 }), offer({ id: 'x' })),
  read(offer({ archived: 'x', pixelEnabled: 'x' })),
  read(offer({ promoteEarlyEventsHours: 0.5 }), offer({ promoteEarlyEventsHours: 0 })),
  read(offer({ promoteEarlyEventsHours: 9000 })),
  read(offer({ statusesNotCounted: 'x' }), offer({ statusesNotCounted: [1, '', '\u0000'] })),
  read(offer({ statusesNotCounted: ['x'.repeat(256)] })),
  read(offer({ statusesNotCounted: Array.from({ length: 101 }, () => 'x') })),
  read(offer({ id: 7 }), offer({ id: 7 })),
  read(offer({ events: [event({ id: 7 }), event({ id: 7, name: 'level' })] })),
  read(offer({ events: [event({}), event({})] })),
]
  .flatMap((reading) => reading.faults)
  .concat(
    planned(offer({})),
    planned(offer({ id: 1, currency: 'USD' })),
    planned(offer({ id: 1, events: [event({ id: 3 })] })),
    planned(offer({ id: 1, events: [event({ id: 2, name: 'buy' })] })),
    planned(offer({ name: 'Game' }), offer({ id: 3, name: 'Game' })),
  );

test('every sentence that core says of a set-up has words here', () => {
  const unknown = faults.map(({ message }) => message).filter((text) => knownFault(text) === null);
  expect(unknown).toEqual([]);
});

test('all words are for sentences that core says', () => {
  const said = new Set(faults.map(({ message }) => knownFault(message)?.fault));
  expect(faultCodes.filter((code) => !said.has(code))).toEqual([]);
});

test('what differs is read out of the sentence', () => {
  expect(knownFault('Give this line 4 cells, as the first line has: it has 2.')).toEqual({
    fault: 'CELLS_WRONG',
    values: { wanted: '4', found: '2' },
  });
});
