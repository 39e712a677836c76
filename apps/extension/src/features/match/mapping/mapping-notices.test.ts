import { describe, expect, it } from 'vitest';
import type { MappingRow, MappingTable } from '../../../dashboards/page-reading.ts';
import { mappingNotices } from './mapping-notices.ts';
import type { MatchLine } from '../match-lines.ts';

const row: MappingRow = {
  appsflyerEvent: 'af_purchase',
  partnerEvent: 'purchase',
  usersFrom: 'This partner only',
  including: 'Values & revenue',
};
const right: MappingTable = {
  kind: 'mapping',
  partnerActive: true,
  inAppPostbacks: true,
  window: '6 Months',
  installUsersFrom: 'This partner only',
  rows: [row],
};
const share = { revenue: { type: 'CPS' }, payout: { type: 'None' } };
const fixed = { revenue: { type: 'CPA' }, payout: { type: 'CPA' } };

function line(change: Partial<MatchLine<typeof share>>): MatchLine<typeof share> {
  return {
    key: 'k',
    status: 'exact',
    observed: 'af_purchase',
    event: share,
    paired: true,
    row,
    ...change,
  };
}

describe('mistakes of the mapping table', () => {
  it('finds none in a right one', () => {
    expect(mappingNotices(right, [line({})])).toEqual([]);
  });

  it.each([
    ['the partner is off', { partnerActive: false }, { code: 'PARTNER_OFF' }],
    ['in-app postbacks are off', { inAppPostbacks: false }, { code: 'IN_APP_POSTBACKS_OFF' }],
    ['the window is a week', { window: '7 Days' }, { code: 'WINDOW_SHORT', window: '7 Days' }],
    [
      'installs come from everybody',
      { installUsersFrom: 'All media sources, including organic' },
      { code: 'USERS_FROM_SURPRISING', names: ['Install'] },
    ],
    [
      'an event has no partner name',
      { rows: [{ ...row, partnerEvent: '' }] },
      { code: 'PARTNER_NAME_MISSING', names: ['af_purchase'] },
    ],
    ['a switch is not to be seen', { partnerActive: null }, { code: 'SWITCHES_NOT_SEEN' }],
  ] satisfies [string, Partial<MappingTable>, object][])('says that %s', (_, change, notice) => {
    expect(mappingNotices({ ...right, ...change }, [])).toEqual([notice]);
  });

  it.each(['Values & no revenue', 'No values & no revenue'])(
    'says that a percentage cannot be taken of %j',
    (including) => {
      const lines = [line({ row: { ...row, including } })];
      expect(mappingNotices(right, lines)).toEqual([
        { code: 'REVENUE_NOT_INCLUDED', names: ['af_purchase'] },
      ]);
    },
  );

  it.each([
    ['the event takes no percentage', { event: fixed }],
    ['the name only nearly matches', { status: 'case' }],
    ['nothing is known of what is included', { row: { ...row, including: null } }],
  ] satisfies [string, Partial<MatchLine<typeof share>>][])(
    'lets revenue be left out where %s',
    (_, change) => {
      const lines = [line({ row: { ...row, including: 'Values & no revenue' }, ...change })];
      expect(mappingNotices(right, lines)).toEqual([]);
    },
  );
});
