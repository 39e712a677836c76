import type { TrackedEvent } from '../../event/event-definition.ts';
import type { PlatformProfile } from '../../template/platform-profile.ts';
import type { CarriedName } from './page-reading.ts';

/** What a page is checked against. Without a fact the rules that need it are silent. */
export interface PageContext {
  readonly profile?: PlatformProfile | undefined;
  readonly offer?: PageOffer | undefined;
  readonly carriedName?: CarriedName | undefined;
  readonly trackingLink?: string | undefined;
}

export interface PageOffer {
  /** All active events. */
  readonly events: readonly Pick<TrackedEvent, 'name' | 'revenue' | 'payout'>[];
}
