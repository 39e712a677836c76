import type { VerdictCode } from '@trackside/core';
import { z } from 'zod/mini';

/** What an alert can be about. */
export const alertKinds = ['TROUBLE_NEW', 'OFFER_SILENT', 'DUPLICATES_BURST'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What an alert says beside its kind and offer; moments are milliseconds since the epoch. */
export const alertFacts = z.object({
  /** `TROUBLE_NEW`: the first one of its kind. */
  postbackId: z.optional(z.string()),
  /** `OFFER_SILENT`: since when nothing came, how many were to come, and the clicks in that time. */
  since: z.optional(z.number()),
  expected: z.optional(z.number()),
  clicks: z.optional(z.number()),
  /** `DUPLICATES_BURST`: duplicates in two hours, and how many are usual. */
  duplicates: z.optional(z.number()),
  usual: z.optional(z.number()),
});
export type AlertFacts = z.infer<typeof alertFacts>;

/** An alert is told from another one by its kind and these. */
export interface AlertKey {
  readonly kind: AlertKind;
  /** null: no offer can be told. */
  readonly offerId: number | null;
  /** `TROUBLE_NEW`: the verdict's code. */
  readonly code: VerdictCode | null;
  /** `TROUBLE_NEW`: the event's name as it was sent, where that is what is unknown. */
  readonly what: string | null;
}

export interface Alert extends AlertKey {
  readonly facts: AlertFacts;
}
