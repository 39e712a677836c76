import type { MappingTable } from '../../../dashboards/page-reading.ts';
import { hoursOfWindow } from './hours-of-window.ts';
import type { MatchLine } from '../match-lines.ts';

/** A mistake of the mapping table itself, which no name can make good. */
export type MappingNotice =
  | { readonly code: 'PARTNER_OFF' | 'IN_APP_POSTBACKS_OFF' | 'SWITCHES_NOT_SEEN' }
  | { readonly code: 'WINDOW_SHORT'; readonly window: string }
  | {
      readonly code: 'REVENUE_NOT_INCLUDED' | 'USERS_FROM_SURPRISING' | 'PARTNER_NAME_MISSING';
      readonly names: readonly string[];
    };

/** People pay, subscribe and come back for weeks after an install; a shorter window cuts them off. */
const shortestWindowHours = 30 * 24;

interface PricedEvent {
  readonly revenue: { readonly type: string };
  readonly payout: { readonly type: string };
}

/** What is wrong with the table, errors first. `lines` are the names already matched against the offer. */
export function mappingNotices(
  table: MappingTable,
  lines: readonly MatchLine<PricedEvent>[],
): MappingNotice[] {
  const notices: MappingNotice[] = [];
  if (table.partnerActive === false) notices.push({ code: 'PARTNER_OFF' });
  if (table.inAppPostbacks === false) notices.push({ code: 'IN_APP_POSTBACKS_OFF' });

  const noRevenue = lines.flatMap(({ event, row, status }) => {
    if (status !== 'exact' || event === null || row?.including === null || row === null) return [];
    const takesShare = event.revenue.type === 'CPS' || event.payout.type === 'CPS';
    return takesShare && !sendsRevenue(row.including) ? [row.appsflyerEvent] : [];
  });
  if (noRevenue.length > 0) notices.push({ code: 'REVENUE_NOT_INCLUDED', names: noRevenue });

  const unnamed = table.rows.filter((row) => row.partnerEvent === '');
  if (unnamed.length > 0) {
    notices.push({ code: 'PARTNER_NAME_MISSING', names: unnamed.map((row) => row.appsflyerEvent) });
  }
  const strangers = [
    { name: 'Install', from: table.installUsersFrom },
    ...table.rows.map((row) => ({ name: row.appsflyerEvent, from: row.usersFrom })),
  ].filter(({ from }) => from !== null && from !== '' && !/^this partner only$/i.test(from.trim()));
  if (strangers.length > 0) {
    notices.push({ code: 'USERS_FROM_SURPRISING', names: strangers.map(({ name }) => name) });
  }
  const hours = table.window === null ? null : hoursOfWindow(table.window);
  if (table.window !== null && hours !== null && hours < shortestWindowHours) {
    notices.push({ code: 'WINDOW_SHORT', window: table.window });
  }
  if (table.partnerActive === null || table.inAppPostbacks === null) {
    notices.push({ code: 'SWITCHES_NOT_SEEN' });
  }
  return notices;
}

/** `Values & revenue` does; `Values & no revenue` and `No values & no revenue` do not. */
function sendsRevenue(including: string): boolean {
  return /revenue/i.test(including) && !/\bno revenue\b/i.test(including);
}
