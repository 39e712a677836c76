import type { TrackedEvent } from '../event/event-definition.ts';
import type { PriceRule } from '../money/price-rule.ts';
import type { PlatformProfile, TimeUnit } from '../template/platform-profile.ts';

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
  readonly events: readonly TrackedEvent[];
  /** The lower-cased statuses whose postbacks this offer holds instead of counting. */
  readonly statusesNotCounted?: readonly string[] | undefined;
  /** It takes no new clicks: it is paused or archived. */
  readonly paused?: boolean | undefined;
  /** The only addresses whose postbacks are taken, as IPv4 CIDR ranges or single addresses. */
  readonly allowedIpRanges?: readonly string[] | undefined;
  /** The age, in hours, up to which a click is counted for. */
  readonly clickAgeLimitHours?: number | undefined;
  /** The unit in which `event_time` is read. */
  readonly eventTimeUnit?: TimeUnit | undefined;
  /** Tokens of other offers, so that one of them can be told from a mistyped one. */
  readonly otherTokens?: Tokens | undefined;
}

/** What is different where the URL leads to another tracker than ours. */
export interface OtherTracker {
  /** Parameters of ours that it has none for, so that none is asked for. */
  readonly without: readonly string[];
}

/** The facts that a template is checked against. Without a fact the rules that need it are silent. */
export interface CheckContext {
  readonly profile?: PlatformProfile | undefined;
  readonly offer?: CheckOffer | undefined;
  readonly trackingLink?: string | undefined;
  /** All other postback URLs that are set up on the same dashboard; left out where they are not known. */
  readonly otherPostbacks?: readonly string[] | undefined;
  /** There where the URL is another tracker's: it takes postbacks at the base's own path alone. */
  readonly otherTracker?: OtherTracker | undefined;
  /** How long after the click the dashboard still sends, in hours; Infinity for ever. */
  readonly postbackWindowHours?: number | undefined;
  /** The HTTP method by which the dashboard calls the URL. */
  readonly method?: string | undefined;
  /** The address to which the URL was seen to redirect. */
  readonly redirectsTo?: string | undefined;
}
