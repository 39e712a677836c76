import { describe, expect, test } from 'vitest';
import { composeTrackingTemplate } from './compose-tracking-template.ts';
import { wordsById, wordsByName } from '../testing/tracker-words.ts';
import type { PlatformProfile } from '../platform-profile.ts';

const profile = {
  id: 'x',
  name: 'X',
  category: 'MMP',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: false,
  sends: {},
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [
      { name: 'sub1', linkParameter: 'sub1', macro: '{sub1}' },
      { name: 'sub2', linkParameter: 'sub2', macro: '{sub2}' },
      { name: 'other', linkParameter: null, macro: '{other}' },
    ],
  },
  eventNames: null,
  quirks: [],
  sources: [],
} satisfies PlatformProfile;

const id = '{transaction_id}';

describe('composeTrackingTemplate', () => {
  test.each([
    ['adds a query', 'https://a.example/x', `https://a.example/x?sub1=${id}`],
    ['adds to a query', 'https://a.example/?o=1', `https://a.example/?o=1&sub1=${id}`],
    ['needs no & after ?', 'https://a.example/?', `https://a.example/?sub1=${id}`],
    ['needs no second &', 'https://a.example/?o=1&', `https://a.example/?o=1&sub1=${id}`],
    [
      'goes before a fragment',
      'https://a.example/?o=1#top',
      `https://a.example/?o=1&sub1=${id}#top`,
    ],
    [
      'takes no query inside a fragment',
      'https://a.example/#/p?o=1',
      `https://a.example/?sub1=${id}#/p?o=1`,
    ],
    [
      'takes no hash macro for a fragment',
      'https://a.example/?o=#oid#',
      `https://a.example/?o=#oid#&sub1=${id}`,
    ],
    [
      'takes no ? inside a macro for a query',
      'https://a.example/{cl?N}',
      `https://a.example/{cl?N}?sub1=${id}`,
    ],
    [
      'leaves a link that has it',
      `https://a.example/?sub1=${id}&o=1#x`,
      `https://a.example/?sub1=${id}&o=1#x`,
    ],
    [
      'leaves it wherever it stands',
      `https://a.example/?sub1=1&sub1=${id}`,
      `https://a.example/?sub1=1&sub1=${id}`,
    ],
    [
      'replaces another value',
      'https://a.example/?sub1=(x)&o=1',
      `https://a.example/?sub1=${id}&o=1`,
    ],
    [
      'replaces a value around it',
      `https://a.example/?sub1=a-${id}`,
      `https://a.example/?sub1=${id}`,
    ],
    ['fills an empty one', 'https://a.example/?o=1&sub1=', `https://a.example/?o=1&sub1=${id}`],
    ['fills a bare one', 'https://a.example/?sub1&o=1', `https://a.example/?sub1=${id}&o=1`],
    ['compares names exactly', 'https://a.example/?SUB1=1', `https://a.example/?SUB1=1&sub1=${id}`],
  ])('%s', (_, destination, url) => {
    const composed = composeTrackingTemplate(profile, { destination, slot: 'sub1' });
    expect(composed).toEqual({ url, parameter: 'sub1' });
    const again = composeTrackingTemplate(profile, { destination: url, slot: 'sub1' });
    expect(again).toEqual(composed);
  });

  test.each([
    ['a slot by its macro', '{sub2}', 'sub2'],
    ['a slot by its name', 'sub2', 'sub2'],
    ['no slot among several', undefined, null],
    ["a slot that is not the platform's", 'sub9', null],
    ['a slot whose parameter is unknown', 'other', null],
  ])('takes %s', (_, slot, parameter) => {
    const { url, ...rest } = composeTrackingTemplate(profile, {
      destination: 'https://a.example/',
      slot,
    });
    expect(rest.parameter).toBe(parameter);
    expect(url).toBe(`https://a.example/${parameter === null ? '' : `?${parameter}=${id}`}`);
  });

  test.each([
    ['without a profile', null],
    ['without an echo', { ...profile, clickIdEcho: null }],
  ])('changes nothing %s', (_, none) => {
    expect(composeTrackingTemplate(none, { destination: 'https://a.example/?a#b' })).toEqual({
      url: 'https://a.example/?a#b',
      parameter: null,
    });
  });
});

test('another tracker’s macro takes the place of ours; without it nothing is written', () => {
  const options = { destination: 'https://a.example/?sub1={transaction_id}', slot: 'sub1' };
  expect(composeTrackingTemplate(profile, { ...options, words: wordsById })).toEqual({
    url: 'https://a.example/?sub1={click}',
    parameter: 'sub1',
  });
  expect(composeTrackingTemplate(profile, { ...options, words: wordsByName })).toEqual({
    url: options.destination,
    parameter: null,
  });
});
