import type { Verdict } from '@trackside/core';
import { decidePostback } from '@trackside/core';
import type { LoadFacts } from './load-facts.ts';
import { promoteEarlyEvents } from './promote-early-events.ts';
import type { KeptPostback } from './store-verdict.ts';
import { storeVerdict } from './store-verdict.ts';
import type { Sql } from '../db/transaction/write-transaction.ts';

export interface Judging {
  readonly loadFacts: LoadFacts;
  /** When this is decided; what it books keeps the postback's receipt beside it. */
  readonly now: number;
}

/** Decides a kept postback by the present facts and books the verdict, promoted events included. */
export function judgePostback(sql: Sql, postback: KeptPostback, judging: Judging): Verdict {
  const { parsed } = postback;
  const loaded = judging.loadFacts(sql, postback.token, parsed);
  const verdict = decidePostback(loaded.facts, parsed);
  storeVerdict(sql, postback, { verdict, loaded, now: judging.now });
  if (verdict.effect?.kind === 'conversion' && loaded.promoteEarlyEventsHours !== null) {
    promoteEarlyEvents(sql, judging, {
      transactionId: verdict.effect.transactionId,
      conversionReceivedAt: postback.receivedAt,
      hours: loaded.promoteEarlyEventsHours,
      judge: (event) => judgePostback(sql, event, judging),
    });
  }
  return verdict;
}
