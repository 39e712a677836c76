import type {
  CorrectableParameter,
  TokenFacts,
  Verdict,
  VerdictCode,
  VerdictKind,
} from '@trackside/core';
import { applyCorrections, correctableParameters, parsePostback } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../../db/read-json.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { heldGoal } from '../../totals/goals.ts';
import type { HeldPlace, KeptPostback } from './kept-postback.ts';

/**
 * What is corrected when a postback is decided again: parameters (null takes one away), and
 * `acceptAsGlobal`, which judges it as if it had come with the global token.
 */
export type Corrections = Readonly<Record<string, string | boolean | null>>;

const correctionsColumn = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));

/** Corrections as they are kept. */
export function readCorrections(text: string): Corrections {
  return readJson(correctionsColumn, text);
}

/** What has to be read of a postback to decide it again, but for what its click knows. */
export const ownColumns = `p.number, p.id, p.received_at, p.token_offer_id, p.raw, p.verdict, p.code,
  p.sender_address, p.signature_valid, p.offer_id, p.event_id, p.test`;

/** All that has to be read of a postback to decide it again, and where from. */
export const keptColumns = `${ownColumns}, c.affiliate_id`;
export const keptSource = 'postback p left join click c on c.id = p.click_id';

export interface KeptRow {
  readonly number: number;
  readonly id: string;
  readonly received_at: number;
  readonly token_offer_id: number | null;
  readonly raw: string;
  readonly verdict: VerdictKind;
  readonly code: VerdictCode;
  readonly sender_address: string | null;
  readonly signature_valid: number | null;
  readonly offer_id: number | null;
  readonly event_id: number | null;
  readonly test: number;
  readonly affiliate_id: string | null;
}

/** A kept postback as it is to be decided again: what was sent, with the corrections in place. */
export function correctedPostback(row: KeptRow, corrections: Corrections): KeptPostback {
  const texts: Partial<Record<CorrectableParameter, string | null>> = {};
  for (const name of correctableParameters) {
    const value = corrections[name];
    if (typeof value === 'string' || value === null) texts[name] = value;
  }
  const token: TokenFacts =
    row.token_offer_id === null || corrections['acceptAsGlobal'] === true
      ? { scope: 'global' }
      : { scope: 'offer', offerId: row.token_offer_id };
  return {
    id: row.id,
    receivedAt: row.received_at,
    token,
    sender: {
      turnedAway: row.sender_address,
      signatureValid: row.signature_valid === null ? null : row.signature_valid === 1,
    },
    parsed: parsePostback({ query: applyCorrections(row.raw, texts) }),
    stored: { number: row.number, held: heldPlace(row) },
  };
}

function heldPlace(row: KeptRow): HeldPlace | null {
  if (row.verdict !== 'held' || row.test === 1) return null;
  return {
    offerId: row.offer_id,
    goal: heldGoal(row.code, row.event_id),
    affiliateId: row.affiliate_id,
  };
}

/** The corrections that its last verdict was reached with. */
export async function latestCorrections(sql: Sql, postbackNumber: number): Promise<Corrections> {
  const row = await sql.one<{ readonly corrections: string }>(
    'select corrections from postback_history where postback_number = ? order by number desc limit 1',
    postbackNumber,
  );
  return row === undefined ? {} : readCorrections(row.corrections);
}

/** Sends what notes who had a postback decided again, when, with what, and what came of it. */
export function storeHistory(
  sql: Sql,
  entry: {
    /** Of the verdict, in the sequence of all of them. */
    readonly number: number;
    readonly postbackNumber: number;
    readonly at: number;
    readonly by: string;
    readonly corrections: Corrections;
    readonly verdict: Verdict;
  },
): void {
  sql.send(
    `insert into postback_history (number, postback_number, at, by, corrections, verdict, code)
      values (?, ?, ?, ?, ?, ?, ?)`,
    entry.number,
    entry.postbackNumber,
    entry.at,
    entry.by,
    JSON.stringify(entry.corrections),
    entry.verdict.verdict,
    entry.verdict.code,
  );
}
