import type { CorrectableParameter, TokenFacts, Verdict } from '@trackside/core';
import { applyCorrections, correctableParameters, parsePostback } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../db/read-json.ts';
import type { Sql } from '../db/transaction/write-transaction.ts';
import type { KeptPostback } from './store-verdict.ts';

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

export const keptColumns = 'id, received_at, token_offer_id, raw';

export interface KeptRow {
  readonly id: string;
  readonly received_at: number;
  readonly token_offer_id: number | null;
  readonly raw: string;
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
    parsed: parsePostback({ query: applyCorrections(row.raw, texts) }),
  };
}

/** The corrections that its last verdict was reached with. */
export function latestCorrections(sql: Sql, postbackId: string): Corrections {
  const row = sql.one<{ readonly corrections: string }>(
    'select corrections from postback_history where postback_id = ? order by id desc limit 1',
    postbackId,
  );
  return row === undefined ? {} : readCorrections(row.corrections);
}

/** Notes who had a postback decided again, when, with what, and what came of it. */
export function storeHistory(
  sql: Sql,
  entry: {
    readonly postbackId: string;
    readonly at: number;
    readonly by: string;
    readonly corrections: Corrections;
    readonly verdict: Verdict;
  },
): void {
  sql.run(
    `insert into postback_history (postback_id, at, by, corrections, verdict, code)
      values (?, ?, ?, ?, ?, ?)`,
    entry.postbackId,
    entry.at,
    entry.by,
    JSON.stringify(entry.corrections),
    entry.verdict.verdict,
    entry.verdict.code,
  );
}
