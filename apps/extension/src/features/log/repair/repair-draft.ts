import {
  eventInputFor,
  type CorrectableParameter,
  type Result,
  type VerdictCode,
} from '@trackside/core';

import type { FieldIssue } from '../../../api/api-failure.ts';
import type { PostbackRow, RepairInput } from '../../../api/api-types.ts';
import { noPrice, toPriceInput, type PriceValues } from '../../../forms/price-values.ts';
import { sentValue, suspectedParameter } from '../../../kept-postbacks/correctable.ts';

export type RepairKind = 'alias' | 'createEvent' | 'correct' | 'accept' | 'replay';

interface CorrectionDraft {
  readonly name: CorrectableParameter;
  /** Empty: the parameter is taken out; null: nothing was typed, and it stays as it was sent. */
  readonly value: string | null;
}

/** A repair as it is being chosen; what belongs to another kind is kept meanwhile. */
export interface RepairDraft {
  readonly kind: RepairKind;
  readonly offerId: number | null;
  /** Of the offer: what the sent name means. */
  readonly eventId: number | null;
  readonly event: {
    readonly name: string;
    readonly revenue: PriceValues;
    readonly payout: PriceValues;
    readonly allowMultiple: boolean;
  };
  readonly corrections: readonly CorrectionDraft[];
}

/** Where the event that was named is not the one that was meant, or is not there. */
const aboutEvents: readonly VerdictCode[] = ['EVENT_UNKNOWN', 'EVENT_MISMATCH', 'EVENT_ID_INVALID'];

/** What the server can take as it is. */
const acceptable: readonly VerdictCode[] = ['OFFER_MISMATCH', 'STATUS_NOT_COUNTED'];

/** What can be done for postbacks that were held or refused by these codes, the likeliest first. */
export function repairKindsFor(codes: readonly VerdictCode[]): RepairKind[] {
  const some = (of: readonly VerdictCode[]): boolean => codes.some((code) => of.includes(code));
  return [
    ...(some(aboutEvents) ? (['alias', 'createEvent'] as const) : []),
    ...(some(acceptable) ? (['accept'] as const) : []),
    ...(codes.includes('CONVERSION_REQUIRED')
      ? (['replay', 'correct'] as const)
      : (['correct', 'replay'] as const)),
  ];
}

interface Chosen {
  /** Those that are known. */
  readonly rows: readonly PostbackRow[];
  /** Where it is this one alone: what one was sent with must not be written into others. */
  readonly only: PostbackRow | null;
  /** The event that the sent name is probably meant for. */
  readonly meant: number | null;
}

/** What a repair of these begins with: what was sent, and what was probably meant. */
export function repairDraftFor({ rows, only, meant }: Chosen): RepairDraft {
  const codes = rows.map(({ code }) => code);
  const named = rows.find(({ code }) => aboutEvents.includes(code)) ?? rows[0];
  return {
    kind: repairKindsFor(codes)[0] ?? 'replay',
    offerId: rows.find(({ offerId }) => offerId !== null)?.offerId ?? null,
    eventId: meant,
    event: {
      name: named === undefined ? '' : sentValue(named, 'event_name'),
      revenue: noPrice,
      payout: noPrice,
      allowMultiple: false,
    },
    corrections: only === null ? [] : [{ name: suspectedParameter(only.code), value: null }],
  };
}

/** Whether there is nothing yet that a preview could try. */
export function isNothingCorrected({ kind, corrections }: RepairDraft): boolean {
  return kind === 'correct' && corrections.every(({ value }) => value === null);
}

type Repair = RepairInput['repair'];

/** The repair as it can be asked for, or what is missing; the messages of fields are core's. */
export function toRepair(
  draft: RepairDraft,
  currency: string | null,
): Result<Repair, readonly FieldIssue[]> {
  switch (draft.kind) {
    case 'alias':
      return draft.eventId === null
        ? { ok: false, error: [{ path: 'eventId', message: '' }] }
        : { ok: true, value: { kind: 'alias', eventId: draft.eventId } };
    case 'createEvent':
      return toCreateEvent(draft, currency);
    case 'correct':
      return isNothingCorrected(draft)
        ? { ok: false, error: [{ path: 'corrections', message: '' }] }
        : { ok: true, value: { kind: 'correct', corrections: correctionsOf(draft) } };
    case 'accept':
      return { ok: true, value: { kind: 'accept' } };
    case 'replay':
      return { ok: true, value: { kind: 'correct', corrections: {} } };
  }
}

function correctionsOf({ corrections }: RepairDraft): Record<string, string | null> {
  return Object.fromEntries(
    corrections.flatMap(({ name, value }) =>
      value === null ? [] : [[name, value === '' ? null : value]],
    ),
  );
}

function toCreateEvent(
  { offerId, event }: RepairDraft,
  currency: string | null,
): Result<Repair, readonly FieldIssue[]> {
  if (offerId === null || currency === null) {
    return { ok: false, error: [{ path: 'offerId', message: '' }] };
  }
  const parsed = eventInputFor(currency).safeParse({
    ...event,
    revenue: toPriceInput(event.revenue),
    payout: toPriceInput(event.payout),
    parameters: [],
  });
  if (parsed.success) {
    return { ok: true, value: { kind: 'createEvent', offerId, event: parsed.data } };
  }
  return {
    ok: false,
    error: parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      message,
    })),
  };
}
