import { describe, expect, test } from 'vitest';
import { wordsById, wordsByName } from '../../template/testing/tracker-words.ts';
import { checkPostbackUrl, repairPostbackUrl } from '../check-postback-url.ts';
import { checkSetUp, repairSetUp } from '../check-set-up.ts';
import { composePostbackUrl } from '../compose-postback-url.ts';

const nothing = { type: 'None' } as const;
const event = (id: string | null, name: string) => ({
  id,
  name,
  revenue: nothing,
  payout: nothing,
  allowMultiple: false,
  parameters: [],
});
const token = 'k7Qm2vX9pLr4Tn8w';
const offer = {
  id: 1,
  secure: token,
  publicUrl: 'https://t.example/p?nid=7',
  events: [event('g1', 'af_purchase'), event(null, 'af_login')],
};
const options = { platform: 'appsflyer', words: wordsById, offer };
const right = `https://t.example/p?nid=7&verification_token=${token}&clickid=(clickid)`;

const codes = (text: string, of: Parameters<typeof checkPostbackUrl>[1] = options) =>
  checkPostbackUrl(text, of).map(({ code }) => code);

test.each([
  ['the conversion', {}],
  ['an event', { event: { id: 'g1', name: 'af_purchase' } }],
  ['any event', { event: 'any' }],
] as const)('what is composed for %s passes the check in the same words', (_, what) => {
  const composed = composePostbackUrl({
    base: offer.publicUrl,
    secure: token,
    platform: 'appsflyer',
    words: wordsById,
    ...what,
  });
  expect(codes(composed.url)).toEqual([]);
  // Without the words it is a stranger's.
  expect(codes(composed.url, { ...options, words: undefined })).not.toEqual([]);
});

describe('a mistake is told in the tracker’s names, at its own place', () => {
  test('a placeholder that was left in', () => {
    const text = right.replace('(clickid)', 'REPLACE');
    const [found] = checkPostbackUrl(text, options);
    expect(found).toMatchObject({ code: 'PLACEHOLDER_LEFT', params: { parameter: 'clickid' } });
    expect(text.slice(...(found?.span ?? [0, 0]))).toBe('REPLACE');
    expect(found?.message).toContain('clickid');
    expect(found?.message).not.toContain('transaction_id');
    expect(found?.fix?.text).toBe(right);
  });

  test('a token that is missing is added under its name', () => {
    const text = right.replace(`&verification_token=${token}`, '');
    const [found] = checkPostbackUrl(text, options);
    expect(found).toMatchObject({
      code: 'SECURE_MISSING',
      params: { parameter: 'verification_token' },
    });
    expect(found?.message).toContain('Add verification_token');
    expect(found?.fix?.text).toContain(`verification_token=${token}`);
    expect(codes(found?.fix?.text ?? '')).toEqual([]);
  });

  test('an id that no event has, and one of an event without an id', () => {
    expect(codes(`${right}&goal_id=g2`)).toEqual(['EVENT_NOT_FOUND']);
    expect(codes(`${right}&goal_id=null`)).toEqual(['EVENT_NOT_FOUND']);
    expect(codes(`${right}&goal_id=g1`)).toEqual([]);
  });

  test('a damaged name is repaired under the tracker’s', () => {
    const damaged = right.replace('&clickid', '&amp;clickid');
    expect(codes(damaged)).toEqual(['ENTITY_DAMAGE']);
    expect(repairPostbackUrl(damaged, options).text).toBe(right);
  });

  test('a path that is not the endpoint’s', () => {
    const text = right.replace('/p?', '/postback?');
    const [found] = checkPostbackUrl(text, options);
    expect(found).toMatchObject({ code: 'HOST_WRONG', params: { path: '/postback' } });
    expect(found?.fix?.text).toBe(right);
    expect(codes(right.replace('/p?', '/p/?'))).toEqual([]);
  });

  test('another host, where the endpoint is at its root', () => {
    const root = { ...options, offer: { ...offer, publicUrl: 'https://t.example' } };
    const text = right.replace('t.example/p', 'other.example/p');
    expect(repairPostbackUrl(text, root).text).toBe(right.replace('/p?', '/?'));
  });
});

describe('what the tracker has no name for', () => {
  const byName = { ...options, words: wordsByName };

  test('is not asked for', () => {
    const text = 'https://t.example/p?cid=(clickid)';
    expect(codes(text, byName)).toEqual([]);
    expect(repairPostbackUrl(text, byName).text).toBe(text);
    expect(codes(text, { ...byName, words: { ...wordsByName, secure: 'token' } })).toEqual([
      'SECURE_MISSING',
    ]);
  });

  test('is its own where it is spelled like ours', () => {
    const text = 'https://t.example/p?cid=(clickid)&event_id=99&secure=abc&transaction_id=x';
    expect(codes(text, byName)).not.toContain('EVENT_NOT_FOUND');
    expect(repairPostbackUrl(text, byName).text).toBe(text);
  });
});

describe('the tracking link', () => {
  const link = (value: string) => `https://app.appsflyer.com/id1?pid=x_int&clickid=${value}`;
  const inLink = (trackingLink: string, of: Parameters<typeof checkPostbackUrl>[1] = options) =>
    checkPostbackUrl(right, { ...of, trackingLink }).filter(
      ({ source }) => source === 'trackingLink',
    );

  test('passes the click id on by the tracker’s own macro', () => {
    expect(inLink(link('{click}'))).toEqual([]);
    expect(inLink(link('{transaction_id}')).length + inLink(link('')).length).toBeGreaterThan(0);
  });

  test('keeps its places, and is repaired with that macro', () => {
    const trackingLink = link('REPLACE');
    const [found] = inLink(trackingLink);
    expect(trackingLink.slice(...(found?.span ?? [0, 0]))).toBe('REPLACE');
    expect(found?.fix?.text).toBe(link('{click}'));
    expect(found?.message).toContain('{click}');
    expect(repairPostbackUrl(right, { ...options, trackingLink }).trackingLink).toBe(
      link('{click}'),
    );
  });

  test('is not judged where that macro is not known', () => {
    const unknown = { ...options, words: { ...wordsById, clickMacro: null } };
    expect(inLink(link('REPLACE'), unknown)).toEqual([]);
    const trackingLink = link('REPLACE');
    expect(repairPostbackUrl(right, { ...unknown, trackingLink }).trackingLink).toBe(trackingLink);
    expect(repairPostbackUrl(right, unknown)).toEqual({ text: right });
    const texts = { postbacks: [right], trackingLink };
    expect(repairSetUp(texts, unknown).trackingLink).toBe(trackingLink);
  });
});

describe('a whole set-up', () => {
  const texts = {
    postbacks: [right, `${right}&goal_id=g1`, `${right}&goal_id=g1`, ''],
    trackingLink: 'https://app.appsflyer.com/id1?pid=x_int&clickid={click}',
  };

  test('is read in the tracker’s words', () => {
    const found = checkSetUp(texts, options);
    expect(found.map(({ code, postback }) => [code, postback])).toEqual([
      ['SAME_GOAL_TWICE', 2],
      ['EVENT_WITHOUT_POSTBACK', null],
    ]);
    expect(texts.postbacks[2]?.slice(...(found[0]?.span ?? [0, 0]))).toBe('goal_id=g1');
    expect(found[1]?.params['missing']).toBe('af_login');
  });

  test('is read and repaired without a link, too', () => {
    const postbacks = [right.replace('(clickid)', 'REPLACE')];
    expect(checkSetUp({ postbacks }, options).map(({ code }) => code)).toContain(
      'PLACEHOLDER_LEFT',
    );
    expect(repairSetUp({ postbacks }, options)).toEqual({
      postbacks: [right],
      trackingLink: undefined,
    });
  });

  test('has the others beside each one', () => {
    const alone = { ...options, otherPostbacks: [`${right}&goal_id=g1`] };
    expect(codes(`${right}&goal_id=g1`, alone)).toContain('EVENT_BEFORE_CONVERSION');
    expect(codes(`${right}&goal_id=g1`, { ...alone, otherPostbacks: [right] })).toEqual([]);
  });

  test('is repaired in the tracker’s words', () => {
    const left = { ...texts, postbacks: [right.replace('(clickid)', 'REPLACE')] };
    expect(repairSetUp(left, options).postbacks).toEqual([right]);
  });
});
