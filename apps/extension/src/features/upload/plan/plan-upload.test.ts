import { describe, expect, test } from 'vitest';

import { linksOf, planUpload } from './plan-upload.ts';
import {
  afterSteps,
  localEvent,
  localOffer,
  localState,
  serverOffer,
} from '../testing/upload-world.ts';
import { noChoices, type UploadChoices } from './upload-choices.ts';
import { uploadSteps } from './upload-steps.ts';

const shop = localOffer(1, { name: 'Shop' });
const sale = localEvent(11, 1, { name: 'sale' });
const level = localEvent(12, 1, { name: 'level', trackerId: '7' });
const state = localState([shop], [sale, level]);

const kinds = (...args: Parameters<typeof planUpload>) =>
  uploadSteps(planUpload(...args)).map(({ kind }) => kind);
const withOffer = (choice: UploadChoices['offers'][string]): UploadChoices => ({
  offers: { 1: choice },
  events: {},
  links: {},
});

describe('an offer', () => {
  test('that the server does not have is created with its events', () => {
    const [planned] = planUpload(state, [], noChoices);
    expect(planned).toMatchObject({ state: 'new', isConflict: false, server: null });
    expect(kinds(state, [], noChoices)).toEqual(['create-offer', 'create-event', 'create-event']);
  });

  test('that it has already is left alone, down to the spelling of its numbers', () => {
    const same = serverOffer(3, shop, {
      revenue: { type: 'CPA', value: '5.00' },
      events: [
        [4, sale],
        [5, level],
      ],
    });
    expect(planUpload(state, [same], noChoices)[0]).toMatchObject({ state: 'same' });
    expect(kinds(state, [same], noChoices)).toEqual([]);
  });

  test('that is archived here or there is none', () => {
    const gone = { archivedAt: '2030-01-02T00:00:00.000Z' };
    expect(planUpload(localState([{ ...shop, ...gone }]), [], noChoices)).toEqual([]);
    const there = [serverOffer(3, shop, { ...gone, currency: 'EUR' })];
    expect(planUpload(localState([shop]), there, noChoices)[0]).toMatchObject({ state: 'new' });
  });

  test('of another tracker goes there with the macro that the server fills in', () => {
    const tracker = { platform: 'voluum', endpoint: '', token: '', words };
    const mine = { ...shop, destinationUrl: 'https://shop.example/?c={cid}' };
    const [planned] = planUpload({ ...localState([mine]), tracker }, [], noChoices);
    expect(planned?.local.destinationUrl).toBe('https://shop.example/?c={transaction_id}');
    expect(
      planUpload({ ...localState([mine]), tracker }, [serverOffer(3, shop)], noChoices)[0],
    ).toMatchObject({ state: 'same' });
  });

  const other = serverOffer(3, shop, {
    revenue: { type: 'CPA', value: '6' },
    destinationUrl: 'https://other.example/',
  });
  const alone = localState([shop]);

  test.each([
    ['keep', { kind: 'keep' }, []],
    ['overwrite', { kind: 'overwrite' }, ['update-offer']],
    ['rename', { kind: 'rename', name: 'Shop (2)' }, ['create-offer']],
    ['skip', { kind: 'skip' }, []],
  ] as const)('that differs does what was chosen: %s', (_, choice, expected) => {
    const [planned] = planUpload(alone, [other], withOffer(choice));
    expect(planned?.isConflict).toBe(true);
    expect(kinds(alone, [other], withOffer(choice))).toEqual(expected);
  });

  test('that differs says in what, and nothing is chosen for the user but to keep', () => {
    expect(planUpload(alone, [other], noChoices)[0]).toMatchObject({
      state: 'differs',
      differences: ['destinationUrl', 'revenue'],
      choice: { kind: 'keep' },
    });
  });

  test('under a name that is empty or taken as well is not sent', () => {
    const taken = serverOffer(4, shop, { name: 'Shop (2)', currency: 'EUR' });
    const plan = (name: string) =>
      planUpload(alone, [other, taken], withOffer({ kind: 'rename', name }))[0];
    expect(plan(' ')?.nameFault).toBe('empty');
    expect(plan('Shop (2)')?.nameFault).toBe('taken');
    expect(plan('Shop (3)')?.nameFault).toBeNull();
    // Nor is one that another local offer goes by, there or here.
    const mine = localOffer(2, { name: 'Game', revenue: { type: 'CPA', value: '9' } });
    const two = localState([shop, mine]);
    const game = withOffer({ kind: 'rename', name: 'Game' });
    expect(planUpload(two, [other], game)[0]?.nameFault).toBe('taken');
    const there = serverOffer(4, mine);
    expect(planUpload(two, [other, there], game)[0]?.nameFault).toBe('taken');
    expect(kinds(alone, [other, taken], withOffer({ kind: 'rename', name: 'Shop (2)' }))).toEqual(
      [],
    );
  });

  test('that was uploaded under another name is found there again', () => {
    const choices = withOffer({ kind: 'rename', name: 'Shop (2)' });
    const uploaded = serverOffer(4, { ...shop, name: 'Shop (2)' });
    expect(planUpload(alone, [other, uploaded], choices)[0]).toMatchObject({ state: 'same' });
  });

  test('whose currency is fixed cannot be overwritten', () => {
    const fixed = serverOffer(3, shop, { currency: 'EUR', hasRecords: true });
    expect(planUpload(alone, [fixed], noChoices)[0]?.canOverwrite).toBe(false);
    expect(planUpload(alone, [{ ...fixed, hasRecords: false }], noChoices)[0]?.canOverwrite).toBe(
      true,
    );
  });

  test('of a name that stands twice finds its equal, and each is found once', () => {
    const twin = { ...shop, id: 2, revenue: { type: 'CPA', value: '6' } as const };
    const both = localState([shop, twin]);
    const [first, second] = planUpload(both, [other, serverOffer(5, twin)], noChoices);
    expect(second).toMatchObject({ state: 'same', server: { id: 5 } });
    expect(first).toMatchObject({ state: 'differs', server: { id: 3 } });
  });
});

test('what was found or made once stays it, whatever is equal by then', () => {
  const twin = { ...shop, id: 2 };
  const both = localState([shop, twin], [sale, localEvent(13, 2)]);
  const other = serverOffer(3, shop, { currency: 'EUR' });
  const before = planUpload(both, [other], noChoices);
  expect(before.map((planned) => planned.state)).toEqual(['differs', 'new']);
  const after = afterSteps([other], uploadSteps(before));
  const made = after[1]?.id ?? 0;
  const linked = { ...noChoices, links: { ...linksOf(before), 2: made } };
  expect(linked.links).toEqual({ 1: 3, 2: made });
  expect(planUpload(both, after, linked).map((planned) => planned.server?.id)).toEqual([3, made]);
  // Without the links the first would be taken for the one that was made of the second.
  expect(planUpload(both, after, noChoices)[0]?.server?.id).toBe(made);
});

describe('an event', () => {
  const at = (events: Parameters<typeof serverOffer>[2] & object) => [serverOffer(3, shop, events)];
  const states = (...args: Parameters<typeof planUpload>) =>
    planUpload(...args)[0]?.events.map((event) => event.state);

  test('that differs is kept or overwritten', () => {
    const servers = at({ events: [[4, { ...sale, allowMultiple: true }]] });
    expect(states(state, servers, noChoices)).toEqual(['differs', 'new']);
    expect(kinds(state, servers, noChoices)).toEqual(['create-event']);
    const overwrite = { ...noChoices, events: { 11: 'overwrite' as const } };
    expect(kinds(state, servers, overwrite)).toEqual(['update-event', 'create-event']);
  });

  test('whose id is another event’s there is kept, overwritten or created beside it', () => {
    const servers = at({ events: [[7, { ...level, name: 'Level' }]] });
    expect(states(state, servers, noChoices)).toEqual(['new', 'id']);
    const of = (choice: 'overwrite' | 'create') =>
      kinds(state, servers, { ...noChoices, events: { 12: choice } });
    expect(kinds(state, servers, noChoices)).toEqual(['create-event']);
    expect(of('overwrite')).toEqual(['create-event', 'update-event']);
    expect(of('create')).toEqual(['create-event', 'create-event']);
  });

  test('has an id that says nothing here where another tracker gave it', () => {
    const tracker = { platform: 'voluum', endpoint: '', token: '', words: { ...words } };
    const servers = at({ events: [[7, { ...level, name: 'Level' }]] });
    expect(states({ ...state, tracker }, servers, noChoices)).toEqual(['new', 'new']);
  });

  test('is not taken for the event of another name that is here as well', () => {
    const servers = at({ events: [[7, sale]] });
    expect(states(state, servers, noChoices)).toEqual(['same', 'new']);
  });

  test('is not priced in another currency', () => {
    const servers = at({ currency: 'EUR' });
    expect(states(state, servers, noChoices)).toEqual(['currency', 'currency']);
    expect(kinds(state, servers, noChoices)).toEqual([]);
    expect(kinds(state, servers, withOffer({ kind: 'overwrite' }))).toEqual([
      'update-offer',
      'create-event',
      'create-event',
    ]);
  });
});

test('an upload that was interrupted anywhere is finished by the next, and nothing stands twice', () => {
  const twin = { ...shop, id: 2 };
  const all = localState([shop, twin, localOffer(3)], [sale, level, localEvent(13, 2)]);
  const steps = uploadSteps(planUpload(all, [], noChoices));
  expect(steps).toHaveLength(6);
  for (let done = 0; done <= steps.length; done += 1) {
    const half = afterSteps([], steps, done);
    const rest = uploadSteps(planUpload(all, half, noChoices));
    expect(rest).toHaveLength(steps.length - done);
    const whole = afterSteps(half, rest);
    expect(whole.map(({ name }) => name)).toEqual(['Shop', 'Shop', 'Offer 3']);
    expect(whole.map(({ events }) => events.length)).toEqual([2, 1, 0]);
    expect(uploadSteps(planUpload(all, whole, noChoices))).toEqual([]);
  }
});

const words = {
  secure: null,
  transaction_id: 'cid',
  event_id: null,
  event_name: 'et',
  sale_amount: null,
  payout: null,
  currency: null,
  order_id: null,
  status: null,
  clickMacro: '{cid}',
};
