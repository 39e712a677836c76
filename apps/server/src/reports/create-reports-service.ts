import { fromMinorUnits, type InputIssue, type Result } from '@trackside/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../app-deps.ts';
import { affiliateNames } from '../affiliates/list-affiliates.ts';
import { eventNames } from '../events/event-lookups.ts';
import { offerNames } from '../offers/offer-lookups.ts';
import type { Ask } from '../standby/report-reads.ts';
import { shiftDate } from './day-bounds.ts';
import { type PeriodBefore, periodBefore } from './period-before.ts';
import { reportSpan, type ReportSpan } from './report-span.ts';
import type {
  ReportFigures,
  ReportGroup,
  ReportQuestion,
  ReportRow,
  ReportsService,
} from './reports-service.ts';
import { type KeptPeriods, keptPeriods, sumUp } from './sum-up.ts';
import { pairRows, type SummaryRow } from './summary-row.ts';

/** Reports read kept totals, and rows only where a span's ends cut through the shortest period. */
export function createReportsService({
  reportReads,
  periods = keptPeriods,
}: Pick<AppDeps, 'reportReads'> & { readonly periods?: KeptPeriods }): ReportsService {
  const rowsOf = async (
    em: SqlEntityManager,
    ask: Ask,
    { question, span, earlier }: Asked,
  ): Promise<ReportRow[]> => {
    const { groupBy } = question;
    const rows = await sumUp(ask, question, { span, periods });
    if (earlier === null) {
      const label = await labeller(em, groupBy, rows);
      return rows.map((row) => reportRow(row, label(row.grp)));
    }
    const then = await sumUp(ask, earlier.question, { span: earlier.span, periods });
    const before = then.map((row) =>
      groupBy === 'day' ? { ...row, grp: shiftDate(row.grp, earlier.days) } : row,
    );
    const paired = pairRows(rows, before);
    const label = await labeller(
      em,
      groupBy,
      paired.map(([row]) => row),
    );
    return paired.map(([row, then]) => ({
      ...reportRow(row, label(row.grp)),
      before: figuresOf(then),
    }));
  };
  return {
    summary: async (question) => {
      const spans = askedSpans(question);
      if (!spans.ok) return spans;
      const reading = reportReads.begin();
      const rows = await reading.read((em, ask) => rowsOf(em, ask, { question, ...spans.value }));
      return { ok: true, value: { rows, behindMs: reading.behindMs() } };
    },
  };
}

interface Asked extends AskedSpans {
  readonly question: ReportQuestion;
}

interface AskedSpans {
  readonly span: ReportSpan;
  /** The period before, where it is asked for. */
  readonly earlier: (PeriodBefore & { readonly span: ReportSpan }) | null;
}

function askedSpans(question: ReportQuestion): Result<AskedSpans, readonly InputIssue[]> {
  const span = reportSpan(question);
  if (!span.ok) return span;
  if (question.compare === undefined) {
    return { ok: true, value: { span: span.value, earlier: null } };
  }
  const earlier = periodBefore(question, span.value);
  const earlierSpan = reportSpan(earlier.question);
  if (!earlierSpan.ok) return earlierSpan;
  return {
    ok: true,
    value: { span: span.value, earlier: { ...earlier, span: earlierSpan.value } },
  };
}

function reportRow(row: SummaryRow, label: string): ReportRow {
  return { group: row.grp, label, currency: row.currency, ...figuresOf(row) };
}

function figuresOf(row: SummaryRow): ReportFigures {
  const { currency, clicks, conversions, events, held } = row;
  const revenue = whole(row.revenue_high, row.revenue_low);
  const payout = whole(row.payout_high, row.payout_low);
  // Held postbacks of unknown clicks have no currency, and no money either.
  const text = (minor: bigint): string =>
    currency === 'XXX' ? '0' : fromMinorUnits(minor, currency);
  return {
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
    case 'affiliate': {
      const names = await affiliateNames(
        em,
        rows.map(({ grp }) => grp),
      );
      return (group) => (group === '' ? 'No affiliate' : (names.get(group) ?? group));
    }
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
