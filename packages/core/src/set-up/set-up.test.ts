import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusesNotCountedByDefault } from '../postback/rules/click-rows.ts';
import { planSetUp } from './plan-set-up.ts';
import type { KnownOffer } from './set-up-plan.ts';
import { longestSetUp, type PlacedOffer, type SetUpOffer } from './set-up.ts';
import { readSetUpCsv, setUpCsv } from './set-up-csv.ts';
import { readSetUpJson, setUpJson } from './set-up-json.ts';
import { setUps, smallSetUp as shop } from './testing/set-ups.ts';

const offersOf = (placed: readonly PlacedOffer[]) => placed.map(({ offer }) => offer);

const known = (offers: readonly SetUpOffer[], currencyFixed = false): KnownOffer[] =>
  offers.map((offer, index) => ({
    ...offer,
    id: offer.id ?? index + 1,
    currencyFixed,
    events: offer.events.map((event, at) => ({ ...event, id: event.id ?? (index + 1) * 100 + at })),
  }));

const placed = (offers: readonly SetUpOffer[]): PlacedOffer[] =>
  offers.map((offer, index) => ({
    offer,
    place: { line: index + 2, path: null },
    eventPlaces: offer.events.map(() => ({ line: 99, path: null })),
  }));

describe('a set-up', () => {
  it('comes back from both formats as it was, whatever it holds', () => {
    fc.assert(
      fc.property(setUps, (offers) => {
        for (const [write, read] of [
          [setUpJson, readSetUpJson],
          [setUpCsv, readSetUpCsv],
        ] as const) {
          const text = write(offers);
          const reading = read(text);
          expect(reading.faults).toEqual([]);
          expect(offersOf(reading.offers)).toEqual(offers);
          expect(write(offersOf(reading.offers))).toBe(text);
        }
        expect(planSetUp(known(offers), placed(known(offers))).changes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('needs no more in CSV than names and prices, in any order of columns', () => {
    const text =
      'name,kind,currency,destination_url,revenue_type,revenue_value\nShop,offer,EUR,https://a.example/,CPA,2.50\n=buy, Event ,,,,\n';
    expect(offersOf(readSetUpCsv(text).offers)).toEqual([
      {
        ...shop,
        id: null,
        payout: { type: 'None' },
        statusesNotCounted: statusesNotCountedByDefault,
        events: [
          {
            id: null,
            name: '=buy',
            revenue: { type: 'None' },
            payout: { type: 'None' },
            allowMultiple: false,
            parameters: [],
            archived: false,
          },
        ],
      },
    ]);
  });

  const head = 'kind,id,name,currency,destination_url,revenue_type,revenue_value,archived';
  const row = 'offer,,Shop,EUR,https://a.example/,CPA,2.50,';
  it.each([
    ['', 1, 'kind'],
    ['name,currency\nShop,EUR', 1, 'kind'],
    [`${head},colour\n${row},red`, 1, 'colour'],
    [`${head},id\n${row},1`, 1, 'id'],
    [`${head}\n${row}\noffer,1`, 3, null],
    [`${head}\nthing,,,,,,,`, 2, 'kind'],
    [`${head}\nevent,,e,,,,,`, 2, 'kind'],
    [`${head}\n${row}\n"x"y`, 3, null],
    [`${head}\noffer,,,EUR,https://a.example/,CPA,2.50,`, 2, 'name'],
    [`${head}\noffer,,Shop,EUR,https://a.example/,CPA,2.505,`, 2, 'revenue_value'],
    [`${head}\noffer,,Shop,EUR,https://a.example/,cpa,2,`, 2, 'revenue_type'],
    [`${head}\noffer,x,Shop,EUR,https://a.example/,CPA,2,`, 2, 'id'],
    [`${head}\noffer,,Shop,EUR,https://a.example/,CPA,2,maybe`, 2, 'archived'],
    [`${head}\n${row}\nevent,,REPLACE,,,,,`, 3, 'name'],
    [`${head}\n${row}\nevent,,a,,,,,\nevent,,a,,,,,`, 4, 'name'],
    [`${head}\n${row}\nevent,7,a,,,,,\nevent,7,b,,,,,`, 4, 'id'],
    [
      `${head}\noffer,1,A,EUR,https://a.example/,None,,\noffer,1,B,EUR,https://a.example/,None,,`,
      3,
      'id',
    ],
  ])('tells line and column of what can’t be used in %j', (text, line, column) => {
    expect(readSetUpCsv(text).faults[0]).toMatchObject({ line, column });
    expect(readSetUpCsv(text).faults[0]?.message).toMatch(/\.$/);
  });

  const offer = (more: object) => ({ ...shop, ...more });
  it.each([
    ['not json', null],
    ['[]', null],
    ['{"format":"trackside-set-up","version":1,"offers":{}}', null],
    ['{"format":"trackside-set-up","version":9,"offers":[]}', 'version'],
    [setUpJson([]).replace('[]', '[7]'), 'offers.0'],
    [setUpJson([]).replace('[]', JSON.stringify([offer({ events: 1 })])), 'offers.0.events'],
    [setUpJson([]).replace('[]', JSON.stringify([offer({ events: [null] })])), 'offers.0.events.0'],
    [
      setUpJson([]).replace(
        '[]',
        JSON.stringify([offer({ events: [{ ...shop.events[0], name: '' }] })]),
      ),
      'offers.0.events.0.name',
    ],
    [
      setUpJson([]).replace('[]', JSON.stringify([offer({ statusesNotCounted: ['a\nb'] })])),
      'offers.0.statusesNotCounted.0',
    ],
  ])('tells the path of what can’t be used in %j', (text, path) => {
    expect(readSetUpJson(text).faults[0]).toMatchObject({ line: null, path });
  });

  it('takes an offer without events and settings from JSON', () => {
    const { id: _id, events: _events, statusesNotCounted: _statuses, ...plain } = shop;
    const text = setUpJson([]).replace('[]', JSON.stringify([plain]));
    expect(offersOf(readSetUpJson(text).offers)).toEqual([
      { ...shop, id: null, events: [], statusesNotCounted: statusesNotCountedByDefault },
    ]);
  });

  it('has a longest text', () => {
    const text = ' '.repeat(longestSetUp + 1);
    expect(readSetUpJson(text).faults).toHaveLength(1);
    expect(readSetUpCsv(text).faults).toHaveLength(1);
  });
});

describe('planSetUp', () => {
  const [event] = shop.events;
  if (event === undefined) throw new Error('The shop has no event');
  const plan = (wanted: SetUpOffer, current: readonly KnownOffer[] = known([shop])) =>
    planSetUp(current, placed([wanted]));

  it('lists what is created, field by field', () => {
    const { changes, unchanged } = plan(shop, []);
    expect(changes.map(({ kind, what, id, offerName }) => ({ kind, what, id, offerName }))).toEqual(
      [
        { kind: 'create', what: 'offer', id: 1, offerName: null },
        { kind: 'create', what: 'event', id: 7, offerName: 'Shop' },
      ],
    );
    expect(changes[0]?.fields).toContainEqual({ field: 'currency', before: null, after: 'EUR' });
    expect(unchanged).toBe(0);
  });

  it.each([
    [{ name: 'Store' }, 'update', [{ field: 'name', before: 'Shop', after: 'Store' }]],
    [{ archived: true }, 'archive', [{ field: 'archived', before: false, after: true }]],
    [{ name: 'S', archived: true }, 'update', [{ field: 'name' }, { field: 'archived' }]],
  ])('lists the change %j as %s', (more, kind, fields) => {
    expect(plan({ ...shop, ...more }).changes).toMatchObject([{ kind, what: 'offer', fields }]);
    expect(plan({ ...shop, ...more }).unchanged).toBe(1);
  });

  it('takes an offer out of the archive', () => {
    expect(plan(shop, known([{ ...shop, archived: true }])).changes).toMatchObject([
      { kind: 'restore' },
    ]);
  });

  it('knows offers and events by their names, where they have no id', () => {
    const wanted = {
      ...shop,
      id: null,
      currency: 'USD',
      events: [{ ...event, id: null, allowMultiple: true }],
    };
    expect(plan(wanted).changes).toMatchObject([
      { kind: 'update', id: 1, fields: [{ field: 'currency' }] },
      { kind: 'update', id: 7, fields: [{ field: 'allowMultiple' }] },
    ]);
    expect(plan({ ...wanted, name: 'shop' }).changes[0]).toMatchObject({
      kind: 'create',
      id: null,
    });
  });

  it('lets two events change names with one another', () => {
    const other = { ...event, id: 8, name: 'other' };
    const both = { ...shop, events: [event, other] };
    const swapped = {
      ...shop,
      events: [
        { ...event, name: 'other' },
        { ...other, name: event.name },
      ],
    };
    expect(plan(swapped, known([both])).faults).toEqual([]);
  });

  const twins = known([shop, { ...shop, id: 2, events: [{ ...event, id: 9 }] }]);
  const fixed = known([shop], true);
  it.each([
    ['several offers of a name', plan({ ...shop, id: null, events: [] }, twins), 'id'],
    ['another currency than the records’', plan({ ...shop, currency: 'USD' }, fixed), 'currency'],
    [
      'another offer’s event',
      plan({ ...shop, events: [{ ...event, id: 9, name: 'x' }] }, twins),
      'id',
    ],
    ['a name that another event has', plan({ ...shop, events: [{ ...event, id: 50 }] }), 'name'],
    [
      'the same event twice',
      plan({
        ...shop,
        events: [
          { ...event, name: 'new' },
          { ...event, id: null },
        ],
      }),
      'id',
    ],
    [
      'the same offer twice',
      planSetUp(
        known([shop]),
        placed([
          { ...shop, name: 'new' },
          { ...shop, id: null, events: [] },
        ]),
      ),
      'id',
    ],
  ])('refuses %s', (_what, { faults }, column) => {
    expect(faults).toMatchObject([{ column }]);
  });

  it('leaves an archived event’s name to others', () => {
    expect(plan({ ...shop, events: [{ ...event, id: 50, archived: true }] }).faults).toEqual([]);
  });

  it('knows no place of an event that it was not told of', () => {
    const [only] = placed([shop]);
    if (only === undefined) throw new Error('Nothing is placed');
    expect(planSetUp([], [{ ...only, eventPlaces: [] }]).changes[1]).toMatchObject({ line: null });
  });
});
