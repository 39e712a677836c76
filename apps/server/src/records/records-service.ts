import type { PriceRule } from '@trackside/core';

export interface RecordFilter {
  readonly offerId?: number | undefined;
  readonly transactionId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Money that was booked for a click. Amounts are decimal strings in `currency`. */
export interface ConversionView {
  /** The postback's. */
  readonly id: string;
  readonly postbackId: string;
  readonly offerId: number;
  readonly transactionId: string;
  readonly revenue: string;
  readonly payout: string;
  readonly currency: string;
  /** The affiliate's own payout, where the offer's or the event's was not the one that counted. */
  readonly ownPayout: PriceRule | null;
  readonly saleAmount: string | null;
  readonly orderId: string | null;
  readonly receivedAt: string;
  readonly recordedAt: string;
  readonly test: boolean;
  /** It was taken back and counts no more. */
  readonly reversed: boolean;
  /** `status`, `ip`, `country`, `sub1` … as far as they were sent and could be read. */
  readonly descriptive: Readonly<Record<string, string>>;
}

export interface EventRecordView extends ConversionView {
  readonly event: { readonly id: number; readonly name: string };
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Both lists are newest first. */
export interface RecordsService {
  conversions(filter: RecordFilter): Promise<Page<ConversionView>>;
  eventRecords(filter: RecordFilter): Promise<Page<EventRecordView>>;
}
