import type { ComposedPostback, PlatformProfile } from '@trackside/core';

import { holdsSampleName } from '../ui/names/sample-name.ts';

/** Parameters whose open place is spoken of elsewhere. */
export type ToldElsewhere = readonly string[] | 'all';

/** What to do about a place that still holds REPLACE, or a sample's words. */
export type UnmappedAdvice =
  | { readonly kind: 'no-event-id' }
  | { readonly kind: 'choose-platform' }
  | { readonly kind: 'choose-slot'; readonly platform: string }
  | { readonly kind: 'no-click-macro'; readonly platform: string }
  | { readonly kind: 'no-event-macro'; readonly platform: string }
  | { readonly kind: 'sample-name'; readonly platform: string }
  | { readonly kind: 'no-macro'; readonly platform: string; readonly names: readonly string[] };

export function unmappedAdvice(
  composed: ComposedPostback,
  platform: PlatformProfile | null,
  toldElsewhere: ToldElsewhere = [],
): UnmappedAdvice[] {
  // No platform fills it in: the tracker knows events by ids, and this one's was not typed.
  const nameless: UnmappedAdvice[] = composed.unmapped.includes('event_id')
    ? [{ kind: 'no-event-id' }]
    : [];
  if (toldElsewhere === 'all') return nameless;
  const unmapped = composed.unmapped.filter(
    (name) => name !== 'event_id' && !toldElsewhere.includes(name),
  );
  if (platform === null) {
    return unmapped.length === 0 ? nameless : [...nameless, { kind: 'choose-platform' }];
  }
  const others = unmapped.filter((name) => name !== 'transaction_id' && name !== 'event_name');
  return [
    ...nameless,
    ...(unmapped.includes('transaction_id') ? [clickAdvice(platform)] : []),
    ...(unmapped.includes('event_name')
      ? [{ kind: 'no-event-macro', platform: platform.name } as const]
      : []),
    ...(holdsSampleName(composed.url) && !toldElsewhere.includes('transaction_id')
      ? [{ kind: 'sample-name', platform: platform.name } as const]
      : []),
    ...(others.length > 0
      ? [{ kind: 'no-macro', platform: platform.name, names: others } as const]
      : []),
  ];
}

function clickAdvice(platform: PlatformProfile): UnmappedAdvice {
  const slots = platform.clickIdEcho?.slots ?? [];
  return { kind: slots.length > 1 ? 'choose-slot' : 'no-click-macro', platform: platform.name };
}
