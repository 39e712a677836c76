import { type ComposedPostback, composePostbackUrl } from '@trackside/core';

import type { Account, OfferEvent } from '../api/api-types.ts';
import { eventIdOf } from './event-id.ts';

export type Scope = 'offer' | 'global';
export type NamedBy = 'id' | 'name' | 'both';

/** What all postback URLs of an offer have in common. */
export interface UrlContext {
  readonly account: Pick<Account, 'publicUrl' | 'words'>;
  /** The offer's token or the account's, by the scope that was chosen. */
  readonly secure: string;
  readonly platformId: string | null;
  readonly slot: string | null;
}

function common({ account: { publicUrl, words }, secure, platformId, slot }: UrlContext) {
  return {
    base: publicUrl,
    ...(words === null || words === undefined ? {} : { words }),
    secure,
    ...(platformId === null ? {} : { platform: platformId }),
    ...(slot === null ? {} : { slot }),
  };
}

export function conversionUrl(context: UrlContext): ComposedPostback {
  return composePostbackUrl(common(context));
}

/** One URL for every event. `eventNameMacro` is taken instead of the platform's usual one. */
export function anyEventUrl(context: UrlContext, eventNameMacro: string | null): ComposedPostback {
  return composePostbackUrl({
    ...common(context),
    event: 'any',
    ...(eventNameMacro === null ? {} : { eventNameMacro }),
  });
}

export function eventUrl(
  context: UrlContext,
  event: Pick<OfferEvent, 'id' | 'trackerId' | 'name' | 'parameters'>,
  by: NamedBy,
): ComposedPostback {
  return composePostbackUrl({
    ...common(context),
    event: { id: eventIdOf(event), name: event.name },
    by,
    parameters: event.parameters,
  });
}

/** All URLs as one text: each under its title. */
export function urlsAsText(
  urls: readonly { readonly title: string; readonly url: string }[],
): string {
  return urls.map(({ title, url }) => `${title}\n${url}\n`).join('\n');
}
