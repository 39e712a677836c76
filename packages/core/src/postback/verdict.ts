import type { VerdictKind } from './verdict-entry.ts';
import type { VerdictCode } from './verdict-registry.ts';
import type { PostbackWarning } from './warnings/warning.ts';

/** What a recorded postback adds to its click. */
export type VerdictEffect =
  | { readonly kind: 'conversion'; readonly transactionId: string; readonly offerId: number }
  | {
      readonly kind: 'event';
      readonly transactionId: string;
      readonly offerId: number;
      readonly eventId: number;
      readonly allowMultiple: boolean;
      readonly orderId: string | null;
    };

/** What became of a postback. */
export interface Verdict {
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  /** Cause and remedy in one sentence. */
  readonly message: string;
  readonly transactionId: string | null;
  readonly event: { readonly id: number; readonly name: string } | null;
  /** Decimal strings in the offer's currency, with all its decimals; null unless recorded. */
  readonly revenue: string | null;
  readonly payout: string | null;
  /** What counts of the sender's amount: null where it is absent or was ignored. */
  readonly saleAmount: string | null;
  readonly currency: string | null;
  /** null unless recorded. */
  readonly effect: VerdictEffect | null;
  readonly warnings: readonly PostbackWarning[];
}
