import type { ParsedPostback, TokenFacts, Verdict } from '@trackside/core';
import { toMinorUnits } from '@trackside/core';
import type { LoadedFacts } from './load-facts.ts';
import type { Sql } from '../db/transaction/write-transaction.ts';

/** A postback that is kept: its parameters, when it came, and what its token was worth then. */
export interface KeptPostback {
  readonly id: string;
  readonly receivedAt: number;
  readonly token: TokenFacts;
  readonly parsed: ParsedPostback;
}

/** Keeps the raw postback. Its verdict is written in the same transaction, by `storeVerdict`. */
export function storeRaw(sql: Sql, postback: KeptPostback): void {
  sql.run(
    `insert into postback (id, received_at, token_offer_id, raw, warnings, test)
      values (?, ?, ?, ?, '[]', 0)`,
    postback.id,
    postback.receivedAt,
    postback.token.offerId ?? null,
    postback.parsed.redacted,
  );
}

/** Books what was decided, under the unique keys, and writes the verdict on the raw postback. */
export function storeVerdict(
  sql: Sql,
  postback: KeptPostback,
  decided: { readonly verdict: Verdict; readonly loaded: LoadedFacts; readonly now: number },
): void {
  const { verdict, loaded } = decided;
  bookEffect(sql, postback, decided);
  sql.run(
    `update postback set offer_id = ?, transaction_id = ?, verdict = ?, code = ?,
      event_id = ?, event_name = ?, warnings = ?, test = ? where id = ?`,
    loaded.facts.offer?.id ?? null,
    verdict.transactionId,
    verdict.verdict,
    verdict.code,
    verdict.event?.id ?? null,
    verdict.event?.name ?? null,
    JSON.stringify(verdict.warnings),
    loaded.test ? 1 : 0,
    postback.id,
  );
}

function bookEffect(
  sql: Sql,
  { id, parsed, receivedAt }: KeptPostback,
  { verdict, loaded, now }: { verdict: Verdict; loaded: LoadedFacts; now: number },
): void {
  const { effect } = verdict;
  const currency = loaded.facts.offer?.currency;
  if (effect === null || currency === undefined) return;
  const shared = [
    id,
    effect.transactionId,
    effect.offerId,
    minorUnits(verdict.revenue, currency),
    minorUnits(verdict.payout, currency),
    currency,
    verdict.saleAmount,
    parsed.result.ok ? parsed.result.value.orderId : null,
    receivedAt,
    now,
    loaded.test ? 1 : 0,
    JSON.stringify(parsed.result.ok ? parsed.result.value.descriptive : {}),
  ];
  if (effect.kind === 'conversion') {
    sql.run(
      `insert into conversion (postback_id, transaction_id, offer_id, revenue, payout, currency,
        sale_amount, order_id, received_at, recorded_at, test, descriptive)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...shared,
    );
    return;
  }
  sql.run(
    `insert into event_record (postback_id, transaction_id, offer_id, revenue, payout, currency,
      sale_amount, order_id, received_at, recorded_at, test, descriptive, event_id, only_once)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...shared,
    effect.eventId,
    effect.allowMultiple ? 0 : 1,
  );
}

function minorUnits(amount: string | null, currency: string): string {
  return String(toMinorUnits(amount ?? '0', currency));
}
