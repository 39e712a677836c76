import { describe, expect, it } from 'vitest';
import type { OfferEvent } from '../../../api/api-types.ts';
import type { MappingRow, MappingTable } from '../../../dashboards/page-reading.ts';
import {
  eventsOf,
  findingsAsText,
  groupFindings,
  nameFindings,
  pageFindings,
} from './page-findings.ts';

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

function event(name: string, more: Partial<OfferEvent> = {}): OfferEvent {
  return {
    id: 1,
    offerId: 1,
    name,
    revenue: { type: 'CPS', value: '10' },
    payout: { type: 'None' },
    allowMultiple: false,
    parameters: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    archivedAt: null,
    ...more,
  };
}
const facts: Parameters<typeof pageFindings>[1] = {
  platformId: 'appsflyer',
  source: 'appsflyer',
  offer: {
    destinationUrl: 'https://app.appsflyer.com/id1?clickid={transaction_id}',
    events: [event('af_purchase')],
  },
};

function told(change: Partial<MappingTable>, more: Partial<Parameters<typeof pageFindings>[1]>) {
  return pageFindings({ ...right, ...change }, { ...facts, ...more }).map(
    ({ code, row: at, field }) => [code, at, field],
  );
}

describe('the findings of a page', () => {
  it('are none on a right one', () => {
    expect(told({}, {})).toEqual([]);
  });

  it('take what the reader brought to the rules, each part of it', () => {
    const odd = {
      partnerActive: false,
      inAppPostbacks: false,
      window: '7 Days',
      installUsersFrom: 'Everybody',
      rows: [{ ...row, usersFrom: 'Everybody', including: 'Values & no revenue' }],
    };
    expect(told(odd, {})).toEqual([
      ['PARTNER_OFF', undefined, 'partnerActive'],
      ['IN_APP_POSTBACKS_OFF', undefined, 'inAppPostbacks'],
      ['REVENUE_NOT_INCLUDED', 0, 'including'],
      ['USERS_FROM_SURPRISING', undefined, 'installUsersFrom'],
      ['USERS_FROM_SURPRISING', 0, 'usersFrom'],
      ['WINDOW_SHORT', undefined, 'window'],
    ]);
  });

  it('go by the name that the template carries', () => {
    const offer = { ...facts.offer, events: [event('Purchase')] };
    expect(told({}, { source: 'partner', offer })).toEqual([
      ['MAPPED_NAME_DIFFERS', 0, 'partnerEvent'],
    ]);
    expect(told({}, { source: 'appsflyer', offer })).toEqual([
      ['EVENT_NOT_MAPPED', undefined, 'event'],
    ]);
  });

  it('leave archived events out', () => {
    const archived = event('lead', { archivedAt: '2026-02-01T00:00:00.000Z' });
    const events = [event('af_purchase'), archived];
    expect(told({}, { offer: { ...facts.offer, events } })).toEqual([]);
    const active = [event('af_purchase'), event('lead')];
    expect(told({}, { offer: { ...facts.offer, events: active } })).toHaveLength(1);
  });

  it('look at the offer’s link, and know nothing without a platform', () => {
    const offer = { ...facts.offer, destinationUrl: 'https://app.appsflyer.com/1' };
    expect(told({}, { offer })).toEqual([['IOS_APP_ID_WITHOUT_ID', undefined, 'trackingLink']]);
    expect(told({}, { offer, platformId: null })).toEqual([]);
  });
});

describe('the findings of names that come without a page', () => {
  it('are those that speak of names alone', () => {
    const names = ['af_revenue', 'af_purchase', 'Af_Purchase', 'af_own', 'a'.repeat(46)];
    const long = 'b'.repeat(101);
    const found = nameFindings([...names, long], 'appsflyer').map(({ code, row: at }) => [
      code,
      at,
    ]);
    expect(found).toEqual([
      ['NAME_IS_A_PARAMETER', 0],
      ['NAME_OVER_100', 5],
      ['NAMES_DIFFER_ONLY_BY_CASE', 2],
      ['CUSTOM_NAME_STARTS_WITH_AF', 3],
      ['NAME_OVER_45', 4],
    ]);
  });

  it('are none of right names, and need the platform for its own rules', () => {
    expect(nameFindings(['af_purchase', 'level up'], 'appsflyer')).toEqual([]);
    expect(nameFindings(['af_revenue'], null)).toEqual([]);
    expect(nameFindings(['a', 'A'], null).map(({ code }) => code)).toEqual([
      'NAMES_DIFFER_ONLY_BY_CASE',
    ]);
  });
});

describe('their groups', () => {
  const offer = { ...facts.offer, events: [event('a'), event('b')] };
  const rows = [{ ...row, appsflyerEvent: 'c', partnerEvent: '' }];
  const findings = pageFindings({ ...right, window: '1 Day', rows }, { ...facts, offer });

  it('hold what is told together, the worst first', () => {
    expect(
      groupFindings(findings).map((group) => [group.severity, group.code, eventsOf(group)]),
    ).toEqual([
      ['error', 'EVENT_NOT_MAPPED', ['c']],
      ['warning', 'EVENT_NOT_MAPPED', ['a', 'b']],
      ['warning', 'WINDOW_SHORT', []],
    ]);
  });

  it('are told to others as numbered sentences', () => {
    const told = findingsAsText('Please:', findings, ({ message }) => message);
    const [first = '', ...sentences] = told.split('\n\n');
    expect(first).toBe('Please:');
    expect(sentences).toEqual(findings.map(({ message }, index) => `${index + 1}. ${message}`));
    expect(sentences).toHaveLength(4);
  });
});
