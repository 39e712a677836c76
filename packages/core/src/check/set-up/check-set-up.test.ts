import { describe, expect, test } from 'vitest';
import { checkSetUp, repairSetUp } from '../../platform/check-set-up.ts';
import { offer, right, token } from '../testing/known-offer.ts';
import { setUpRules } from './set-up-rules.ts';

const definition = {
  revenue: { type: 'None' },
  payout: { type: 'None' },
  allowMultiple: false,
  parameters: [],
} as const;
const options = { platform: 'appsflyer', offer };
const trackingLink = 'https://a.example/?clickid={transaction_id}';
const event = (name: string): string => `${right}&event_name=${encodeURIComponent(name)}`;
const any = `${right}&event_name=(event-name)`;

function found(postbacks: readonly string[], link: string | undefined = trackingLink) {
  return checkSetUp({ postbacks, trackingLink: link }, options).map(
    ({ code, postback, source }) => [code, source, postback],
  );
}

describe('a whole set-up', () => {
  test.each([
    ['the conversion and the one URL for any event', [right, any]],
    [
      'every event by itself',
      [right, ...['af_purchase', 'af_login', 'Level Up', 'LEVEL_UP'].map(event)],
    ],
    ['nothing at all', []],
    ['empty texts', ['', ' ']],
    ['any event twice, since each row may send another', [right, any, any]],
  ])('has no findings: %s', (_, postbacks) => {
    expect(found(postbacks)).toEqual([]);
  });

  test('names each URL by its place, and what belongs to all of them once', () => {
    expect(found([event('af_purchase'), event('AF_LOGIN')], 'https://a.example/?x=1')).toEqual([
      ['CLICK_ID_PAIR_MISMATCH', 'trackingLink', null],
      ['EVENT_BEFORE_CONVERSION', 'postback', 0],
      ['EVENT_CASE_OR_SPACE', 'postback', 1],
    ]);
  });

  test('finds a goal that two URLs report', () => {
    expect(found([right, any, right])).toEqual([['SAME_GOAL_TWICE', 'postback', 2]]);
    const [twice] = checkSetUp(
      { postbacks: [right, any, event('af_login'), `${right}&event_id=2`] },
      options,
    );
    expect(twice).toMatchObject({
      code: 'SAME_GOAL_TWICE',
      postback: 3,
      params: { found: 'af_login', other: '3' },
      message: 'Postback URL 3 reports “af_login” already. Keep one of the two.',
    });
    expect(`${right}&event_id=2`.slice(...(twice?.span ?? [0, 0]))).toBe('event_id=2');
  });

  test('lists the events that no URL reports', () => {
    const [missing] = checkSetUp({ postbacks: [right, event('af_login')] }, options);
    expect(missing).toMatchObject({
      code: 'EVENT_WITHOUT_POSTBACK',
      severity: 'info',
      source: 'offer',
      postback: null,
      params: { missing: 'af_purchase, Level Up, LEVEL_UP' },
    });
  });

  test('names ten missing events at most', () => {
    const events = Array.from({ length: 12 }, (_, index) => ({
      ...definition,
      id: index + 1,
      name: `e${index}`,
    }));
    const missing = checkSetUp({ postbacks: [right] }, { ...options, offer: { ...offer, events } });
    expect(missing.map(({ params }) => params)).toEqual([
      { missing: 'e0, e1, e2, e3, e4, e5, e6, e7, e8, e9 and 2 more' },
    ]);
  });

  test('says nothing of missing events where it can’t tell what a URL reports', () => {
    expect(found([right, event('nobody')]).map(([code]) => code)).toEqual(['EVENT_NOT_FOUND']);
  });

  test('tells no event from another where the offer is not known', () => {
    const named = 'https://t.example/?secure=k&transaction_id={a}&event_id=1';
    const conversion = 'https://t.example/?secure=k&transaction_id={a}';
    expect(checkSetUp({ postbacks: [conversion, named, named] })).toEqual([]);
  });

  test('speaks of another tracker’s URLs as the check of one does', () => {
    const foreign = 'https://x.example/?clickid={a}';
    expect(checkSetUp({ postbacks: [foreign, foreign] })).toEqual([]);
  });

  test('repairs all texts, and repairing twice changes nothing more', () => {
    const damaged = {
      postbacks: [
        `http://t.example/?secure=${token}&amp;transaction_id=(clickid)`,
        '',
        event('AF_LOGIN'),
      ],
      trackingLink: 'https://a.example/?x=1',
    };
    const once = repairSetUp(damaged, options);
    expect(once).toEqual({
      postbacks: [right, '', event('af_login')],
      trackingLink: 'https://a.example/?x=1&clickid={transaction_id}',
    });
    expect(repairSetUp(once, options)).toEqual(once);
  });

  test('every rule says its cause and what to do', () => {
    for (const { cause, remedy } of Object.values(setUpRules)) {
      expect(cause).toMatch(/^.{20,}\.$/u);
      expect(remedy).toMatch(/^.{10,}\.$/u);
    }
  });
});
