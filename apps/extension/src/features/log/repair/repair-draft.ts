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
  /** Empty: the parameter is taken out. */
  readonly value: string;
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

/** What a repair of these rows begins with: what was sent, and what was probably meant. */
export function repairDraftFor(rows: readonly PostbackRow[], meant: number | null): RepairDraft {
  const [first] = rows;
  const codes = rows.map(({ code }) => code);
  const name = suspectedParameter(first?.code ?? 'TRANSACTION_UNKNOWN');
  return {
    kind: repairKindsFor(codes)[0] ?? 'replay',
    offerId: rows.find(({ offerId }) => offerId !== null)?.offerId ?? null,
    eventId: meant,
    event: {
      name: first === undefined ? '' : sentValue(first, 'event_name'),
      revenue: noPrice,
      payout: noPrice,
      allowMultiple: false,
    },
    corrections: [{ name, value: first === undefined ? '' : sentValue(first, name) }],
  };
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
      return {
        ok: true,
        value: {
          kind: 'correct',
          corrections: Object.fromEntries(
            draft.corrections.map(({ name, value }) => [name, value === '' ? null : value]),
          ),
        },
      };
    case 'accept':
      return { ok: true, value: { kind: 'accept' } };
    case 'replay':
      return { ok: true, value: { kind: 'correct', corrections: {} } };
  }
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
