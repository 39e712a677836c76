import type { VerdictCode } from '@trackside/core';
import { readJson } from '../db/read-json.ts';
import { alertFacts, type AlertKind } from './alert.ts';
import type { AlertView } from './alerts-service.ts';

/** An alert as the database holds it, with its offer's name. */
export interface AlertRow {
  readonly id: number;
  readonly kind: AlertKind;
  readonly offer_id: number;
  readonly offer_name: string | null;
  readonly code: VerdictCode | '';
  readonly what: string;
  readonly facts: string;
  readonly began_at: number;
  readonly last_at: number;
  readonly count: number;
  readonly ended_at: number | null;
  readonly dismissed_at: number | null;
  readonly dismissed_by: string | null;
}

export const selectAlert = `select a.id, a.kind, a.offer_id, o.name as offer_name, a.code, a.what,
    a.facts, a.began_at, a.last_at, a.count, a.ended_at, a.dismissed_at, a.dismissed_by
  from alert a left join offer o on o.id = a.offer_id`;

const iso = (moment: number): string => new Date(moment).toISOString();
const isoOrNull = (moment: number | null): string | null => (moment === null ? null : iso(moment));

/** A stored alert as the API shows it. */
export function alertOfRow(row: AlertRow): AlertView {
  return {
    id: row.id,
    kind: row.kind,
    offerId: row.offer_id === 0 ? null : row.offer_id,
    offer: row.offer_name === null ? null : { id: row.offer_id, name: row.offer_name },
    code: row.code === '' ? null : row.code,
    what: row.what === '' ? null : row.what,
    facts: readJson(alertFacts, row.facts),
    beganAt: iso(row.began_at),
    lastAt: iso(row.last_at),
    count: row.count,
    endedAt: isoOrNull(row.ended_at),
    dismissedAt: isoOrNull(row.dismissed_at),
    dismissedBy: row.dismissed_by,
  };
}
