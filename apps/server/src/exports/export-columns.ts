import { csvNumber, csvText, descriptiveParameters } from '@trackside/core';
import type { PostbackRow } from '../postbacks/postbacks-service.ts';
import type { ConversionView, EventRecordView } from '../records/records-service.ts';
import type { ReportRow } from '../reports/reports-service.ts';

/** One column: its name, and its cell of a row, written as CSV. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => string];

const text = (value: string | null | undefined) =>
  value === null || value === undefined ? '' : csvText(value);
const number = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : csvNumber(value);
const yesNo = (value: boolean) => csvText(value ? 'yes' : 'no');

export const reportColumns: readonly Column<ReportRow>[] = [
  ['group', (row) => text(row.group)],
  ['label', (row) => text(row.label)],
  ['currency', (row) => text(row.currency)],
  ...(['clicks', 'conversions', 'events', 'held', 'revenue', 'payout', 'profit'] as const).flatMap(
    (name): Column<ReportRow>[] => [
      [name, (row) => number(row[name])],
      [`${name}_before`, (row) => number(row.before?.[name])],
    ],
  ),
];

export const postbackColumns: readonly Column<PostbackRow>[] = [
  ['id', (row) => text(row.id)],
  ['received_at', (row) => text(row.receivedAt)],
  ['offer_id', (row) => number(row.offerId)],
  ['transaction_id', (row) => text(row.transactionId)],
  ['scope', (row) => text(row.scope)],
  ['verdict', (row) => text(row.verdict)],
  ['code', (row) => text(row.code)],
  ['event_id', (row) => number(row.event?.id)],
  ['event_name', (row) => text(row.event?.name)],
  ['revenue', (row) => number(row.revenue)],
  ['payout', (row) => number(row.payout)],
  ['currency', (row) => text(row.currency)],
  ['test', (row) => yesNo(row.test)],
  ['reversed_at', (row) => text(row.reversal?.at)],
  ['reversal_reason', (row) => text(row.reversal?.reason)],
  ['warnings', (row) => text(row.warnings.map(({ code }) => code).join(' '))],
  [
    'parameters',
    (row) => text(row.parameters.map(({ name, value }) => `${name}=${value}`).join('\n')),
  ],
];

export const conversionColumns: readonly Column<ConversionView>[] = [
  ['postback_id', (row) => text(row.postbackId)],
  ['received_at', (row) => text(row.receivedAt)],
  ['recorded_at', (row) => text(row.recordedAt)],
  ['offer_id', (row) => number(row.offerId)],
  ['transaction_id', (row) => text(row.transactionId)],
  ['revenue', (row) => number(row.revenue)],
  ['payout', (row) => number(row.payout)],
  ['currency', (row) => text(row.currency)],
  ['sale_amount', (row) => number(row.saleAmount)],
  ['order_id', (row) => text(row.orderId)],
  ['test', (row) => yesNo(row.test)],
  ['reversed', (row) => yesNo(row.reversed)],
  ...descriptiveParameters.map((name): Column<ConversionView> => [
    name,
    (row) => text(row.descriptive[name]),
  ]),
];

export const eventRecordColumns: readonly Column<EventRecordView>[] = [
  ...conversionColumns,
  ['event_id', (row) => number(row.event.id)],
  ['event_name', (row) => text(row.event.name)],
];
