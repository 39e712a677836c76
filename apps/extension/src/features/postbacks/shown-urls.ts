import type { ComposedPostback, PlatformProfile } from '@trackside/core';

import type { OfferEvent } from '../../api/api-types.ts';
import {
  anyEventUrl,
  conversionUrl,
  eventUrl,
  type NamedBy,
  type UrlContext,
} from '../../postback-url/compose-urls.ts';
import type { UrlChoices } from '../../storage/url-choices.ts';
import { chosenEventNameMacro } from '../../postback-url/event-name-macros.ts';

export interface ShownUrls {
  readonly conversion: ComposedPostback;
  readonly anyEvent: ComposedPostback;
  readonly events: readonly {
    readonly event: OfferEvent;
    readonly by: NamedBy;
    readonly composed: ComposedPostback;
  }[];
}

/** Every URL of the screen by what is chosen there: what is shown is what Copy all copies. */
export function shownUrls(
  context: UrlContext,
  platform: PlatformProfile | null,
  { events, choices }: { readonly events: readonly OfferEvent[]; readonly choices: UrlChoices },
): ShownUrls {
  return {
    conversion: conversionUrl(context),
    anyEvent: anyEventUrl(context, chosenEventNameMacro(platform, choices.macros)),
    events: events.map((event) => {
      const by = choices.naming[event.id] ?? 'both';
      return { event, by, composed: eventUrl(context, event, by) };
    }),
  };
}
