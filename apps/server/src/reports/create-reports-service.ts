import { fromMinorUnits } from '@trackside/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../app-deps.ts';
import { eventNames } from '../events/event-names.ts';
import { offerNames } from '../offers/offer-lookups.ts';
import { daysBetween } from './day-bounds.ts';
import { reportSpan } from './report-span.ts';
import type { ReportGroup, ReportRow, ReportsService } from './reports-service.ts';
import { summaryStatement } from './summary-sql.ts';

interface SummaryRow {
  readonly grp: string;
  readonly currency: string;
  readonly clicks: number;
  readonly conversions: number;
  readonly events: number;
  readonly held: number;
  readonly revenue_high: number;
  readonly revenue_low: number;
  readonly payout_high: number;
  readonly payout_low: number;
}

export function createReportsService({ database }: Pick<AppDeps, 'database'>): ReportsService {
  return {
    summary: async (question) => {
      const span = reportSpan(question);
      if (!span.ok) return span;
      const { groupBy, offerId, timeZone } = question;
      const { from, to } = span.value;
      const days = groupBy === 'day' ? daysBetween(from, to, timeZone) : [];
      const { sql, parameters } = summaryStatement({ from, to, groupBy, offerId, days });
      const em = database.em();
      const rows = await em.execute<SummaryRow[]>(sql, [...parameters]);
      const label = await labeller(em, groupBy, rows);
      return { ok: true, value: rows.map((row) => reportRow(row, label(row.grp))) };
    },
  };
}

function reportRow(row: SummaryRow, label: string): ReportRow {
  const { currency, clicks, conversions, events, held } = row;
  const revenue = whole(row.revenue_high, row.revenue_low);
  const payout = whole(row.payout_high, row.payout_low);
  // Held postbacks of unknown clicks have no currency, and no money either.
  const text = (minor: bigint): string =>
    currency === 'XXX' ? '0' : fromMinorUnits(minor, currency);
  return {
    group: row.grp,
    label,
    currency,
    clicks,
    conversions,
    events,
    held,
    revenue: text(revenue),
    payout: text(payout),
    profit: text(revenue - payout),
  };
}

function whole(high: number, low: number): bigint {
  return BigInt(high) * 1_000_000_000n + BigInt(low);
}

async function labeller(
  em: SqlEntityManager,
  groupBy: ReportGroup,
  rows: readonly SummaryRow[],
): Promise<(group: string) => string> {
  const ids = [...new Set(rows.map(({ grp }) => Number(grp)))].filter(Number.isInteger);
  switch (groupBy) {
    case 'day':
      return (group) => group;
    case 'affiliate':
      return (group) => (group === '' ? 'No affiliate' : group);
    case 'offer': {
      const names = await offerNames(em, ids);
      return (group) => names.get(Number(group)) ?? 'Unknown offer';
    }
    case 'event': {
      const names = await eventNames(em, ids);
      return (group) =>
        group === 'conversion' ? 'Conversion' : (names.get(Number(group)) ?? 'Unknown event');
    }
  }
}
