import { type ComposedPostback, composePostbackUrl, type EventDefinition } from '@trackside/core';

export type Scope = 'offer' | 'global';
export type NamedBy = 'id' | 'name' | 'both';

/** What all postback URLs of an offer have in common. */
export interface UrlContext {
  readonly publicUrl: string;
  /** The offer's token or the account's, by the scope that was chosen. */
  readonly secure: string;
  readonly platformId: string | null;
  readonly slot: string | null;
}

function common({ publicUrl, secure, platformId, slot }: UrlContext) {
  return {
    base: publicUrl,
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
  event: Pick<EventDefinition, 'id' | 'name' | 'parameters'>,
  by: NamedBy,
): ComposedPostback {
  return composePostbackUrl({
    ...common(context),
    event: { id: event.id, name: event.name },
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
