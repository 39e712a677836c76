import type { PostbackWarning, VerdictCode, VerdictKind, WarningCode } from '@trackside/core';
import { fromMinorUnits, verdictMessage, verdictRegistry, warningRegistry } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../../db/read-json.ts';
import { readCorrections } from '../../ingest/judge/kept-row.ts';
import { postbackParameters } from './postback-parameters.ts';
import type {
  HistoryKind,
  PostbackHistoryEntry,
  PostbackRow,
  ReversalView,
} from '../postbacks-service.ts';

/** A postback as the database holds it, with the money of what it booked. */
export interface StoredRow {
  readonly number: number;
  readonly id: string;
  readonly received_at: number;
  readonly token_offer_id: number | null;
  readonly offer_id: number | null;
  readonly transaction_id: string | null;
  readonly raw: string;
  readonly sender_address: string | null;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly event_id: number | null;
  readonly event_name: string | null;
  readonly warnings: string | null;
  readonly test: number;
  readonly revenue: string | null;
  readonly payout: string | null;
  readonly currency: string | null;
  readonly reversed_at: number | null;
  readonly reversed_by: string | null;
  readonly reversal_reason: string | null;
  readonly along_with: number | null;
}

export interface HistoryRow {
  readonly postback_number: number;
  readonly at: number;
  readonly by: string;
  readonly corrections: string;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly kind: HistoryKind;
  readonly reason: string | null;
}

const warningCode = z.custom<WarningCode>(
  (value) => typeof value === 'string' && Object.hasOwn(warningRegistry, value),
);
const warningsColumn = z.array(
  z.object({ code: warningCode, parameter: z.nullable(z.string()), message: z.string() }),
);

/** A stored postback as the API shows it. */
export function postbackRow(row: StoredRow, history: readonly HistoryRow[]): PostbackRow {
  const warnings: readonly PostbackWarning[] =
    row.warnings === null ? [] : readJson(warningsColumn, row.warnings);
  const { event_id: eventId, event_name: eventName } = row;
  return {
    id: row.id,
    receivedAt: new Date(row.received_at).toISOString(),
    offerId: row.offer_id,
    transactionId: row.transaction_id,
    scope: row.token_offer_id === null ? 'global' : 'offer',
    verdict: row.verdict,
    code: row.code,
    message: verdictMessage(row.code),
    httpStatus: verdictRegistry[row.code].httpStatus,
    event: eventId === null || eventName === null ? null : { id: eventId, name: eventName },
    revenue: amount(row.revenue, row.currency),
    payout: amount(row.payout, row.currency),
    currency: row.currency,
    parameters: postbackParameters(row.raw),
    senderAddress: row.sender_address,
    warnings,
    test: row.test === 1,
    replayable: isReplayable(row.verdict),
    reversal: reversalView(row),
    history: history.map(historyEntry),
  };
}

/** A postback records at most once, and a duplicate's twin has already recorded. */
export function isReplayable(verdict: VerdictKind): boolean {
  return verdict === 'held' || verdict === 'refused';
}

function reversalView(row: StoredRow): ReversalView | null {
  if (row.reversed_at === null) return null;
  return {
    at: new Date(row.reversed_at).toISOString(),
    by: row.reversed_by ?? '',
    reason: row.reversal_reason ?? '',
    alongWithConversion: row.along_with !== null,
  };
}

function historyEntry(row: HistoryRow): PostbackHistoryEntry {
  const { kind, reason, by, verdict, code } = row;
  const corrections = readCorrections(row.corrections);
  const at = new Date(row.at).toISOString();
  return { kind, reason, at, by, corrections, verdict, code };
}

function amount(minorUnits: string | null, currency: string | null): string | null {
  return minorUnits === null || currency === null
    ? null
    : fromMinorUnits(BigInt(minorUnits), currency);
}
