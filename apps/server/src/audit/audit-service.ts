import type { EventInput, Result } from '@trackside/core';
import type { RefusalReason } from '../errors.ts';
import type { KeptOfferFields } from '../offers/offers-service.ts';

/** What a change may be about. */
export const auditEntities = [
  'affiliate',
  'event',
  'global',
  'invitation',
  'offer',
  'payout',
  'postback',
  'secure',
  'token',
  'webhook',
] as const;

export type AuditEntity = (typeof auditEntities)[number];

/** The fields of something before or after a change. No secret is among them. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** One field that a change has changed; null stands for what was not there. */
export interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change as the API shows it. */
export interface AuditView {
  readonly id: number;
  readonly at: string;
  /** Whose access token it was; without an id the server did it by itself, when it started. */
  readonly actor: { readonly id: number | null; readonly name: string };
  /** The procedure's path. */
  readonly action: string;
  readonly entity: AuditEntity;
  readonly entityId: string;
  readonly offerId: number | null;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  /** Where before and after differ. */
  readonly changes: readonly ChangedField[];
}

export interface AuditFilter {
  readonly offerId?: number | undefined;
  readonly entity?: AuditEntity | undefined;
  readonly entityId?: string | undefined;
  readonly actorId?: number | undefined;
  /** Milliseconds since the epoch, inclusive. */
  readonly from?: number | undefined;
  /** Exclusive. */
  readonly to?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface AuditPage {
  readonly items: readonly AuditView[];
  readonly nextCursor: string | null;
}

/** An active event as it was. */
export interface MappedEvent extends EventInput {
  readonly id: number;
}

/** What an offer's postbacks were judged by at a moment. */
export interface Mapping {
  readonly at: string;
  /** null: it was not there yet. */
  readonly offer: (KeptOfferFields & { readonly archived: boolean }) | null;
  readonly events: readonly MappedEvent[];
  /** False where the moment lies before the log began: then the oldest that is known is shown. */
  readonly isCertain: boolean;
}

export interface AuditService {
  /** Newest first. */
  list(filter: AuditFilter): Promise<AuditPage>;
  /** What changed on an offer, its events, payouts and tokens, newest first; replays are left out. */
  history(
    offerId: number,
    page: Pick<AuditFilter, 'cursor' | 'limit'>,
  ): Promise<Result<AuditPage, RefusalReason>>;
  /** The offer and its active events as they were at a moment. */
  mappingAt(offerId: number, at: number): Promise<Result<Mapping, RefusalReason>>;
}
