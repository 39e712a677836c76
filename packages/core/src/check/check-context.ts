import type { EventDefinition } from '../event/event-definition.ts';
import type { PriceRule } from '../money/price-rule.ts';
import type { PlatformProfile } from '../template/platform-profile.ts';

/** One token or several. */
export type Tokens = string | readonly string[];

/** What is known of the offer that a postback URL reports to. What is left out is not judged. */
export interface CheckOffer {
  readonly id: number;
  /** The offer's token, or its live tokens with the current one first. */
  readonly secure?: Tokens | undefined;
  /** The token before the current one, while it is still accepted. */
  readonly previousSecure?: { readonly token: string } | null | undefined;
  /** The account's token, or its live tokens with the current one first. */
  readonly globalSecure?: Tokens | undefined;
  /** The base of every postback URL of ours. */
  readonly publicUrl?: string | undefined;
  readonly currency?: string | undefined;
  readonly revenue?: PriceRule | undefined;
  readonly payout?: PriceRule | undefined;
  /** All active events. */
  readonly events: readonly EventDefinition[];
  /** Tokens of other offers, so that one of them can be told from a mistyped one. */
  readonly otherTokens?: Tokens | undefined;
}

/** The facts that a template is checked against. Without a fact the rules that need it are silent. */
export interface CheckContext {
  readonly profile?: PlatformProfile | undefined;
  readonly offer?: CheckOffer | undefined;
  readonly trackingLink?: string | undefined;
  /** All other postback URLs that are set up on the same dashboard; left out where they are not known. */
  readonly otherPostbacks?: readonly string[] | undefined;
}
