import type { ParsedPostback, TokenFacts, Verdict } from '@trackside/core';
import type { KeptSender, Sender } from '../sender/sender.ts';
import type { LoadedFacts } from './load-facts.ts';

/** A postback that is kept: its parameters, when it came, and what its token was worth then. */
export interface KeptPostback {
  readonly id: string;
  readonly receivedAt: number;
  readonly token: TokenFacts;
  readonly sender: Sender | KeptSender;
  readonly parsed: ParsedPostback;
  /** null: it has just come, and no row holds it yet. */
  readonly stored: StoredPostback | null;
}

/** The row of a postback that is decided again. */
export interface StoredPostback {
  readonly number: number;
  /** Where it is counted as held; null where it is not. */
  readonly held: HeldPlace | null;
}

/** By what a held postback is counted in the totals. */
export interface HeldPlace {
  readonly offerId: number | null;
  readonly goal: number;
  readonly affiliateId: string | null;
}

/** A postback with its verdict and the facts that it was reached by. */
export interface JudgedPostback {
  readonly postback: KeptPostback;
  readonly loaded: LoadedFacts;
  readonly verdict: Verdict;
}
