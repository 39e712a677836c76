import { describe, expect, test } from 'vitest';
import { expandMacroRange, platformMacros } from './platform-macros.ts';
import type { PlatformProfile } from './platform-profile.ts';

describe('expandMacroRange', () => {
  test.each([
    ['{sub1}..{sub3}', ['{sub1}', '{sub2}', '{sub3}']],
    ['{sub9}..{sub11}', ['{sub9}', '{sub10}', '{sub11}']],
    ['#s2#..#s3#', ['#s2#', '#s3#']],
    ['{sub1}..{sub1}', ['{sub1}']],
    ['{sub1}', ['{sub1}']],
    ['{a}..{b}', ['{a}..{b}']],
    ['{sub1}..{aff3}', ['{sub1}..{aff3}']],
    ['', ['']],
  ])('writes %j out as %j', (macro, expected) => {
    expect(expandMacroRange(macro)).toEqual(expected);
  });
});

describe('platformMacros', () => {
  const sourced = { source: 'a page', confidence: 'seen' } as const;
  const profile = {
    id: 'x',
    name: 'X',
    category: 'MMP',
    dialects: ['curly'],
    dashboardHosts: [],
    trackingHosts: [],
    selfHosted: false,
    oneTemplateForAllEvents: false,
    sends: {
      partnerClickId: { macro: '{sub1}..{sub2}', ...sourced, note: 'either' },
      eventName: null,
      ip: { macro: '{ip}', ...sourced, related: ['{click_ip}'] },
      own: { macro: '{_name}', family: true, ...sourced },
    },
    clickIdEcho: null,
    eventNames: null,
    quirks: [],
    sources: [],
  } satisfies PlatformProfile;

  test('lists each macro with its role and source, ranges written out, unknown ones left out', () => {
    const sub = {
      role: 'partnerClickId',
      family: false,
      related: false,
      ...sourced,
      note: 'either',
    };
    expect(platformMacros(profile)).toEqual([
      { ...sub, macro: '{sub1}' },
      { ...sub, macro: '{sub2}' },
      { role: 'ip', macro: '{ip}', family: false, related: false, ...sourced },
      { role: 'ip', macro: '{click_ip}', family: false, related: true, ...sourced },
      { role: 'own', macro: '{_name}', family: true, related: false, ...sourced },
    ]);
  });
});
