import type { PlatformProfile } from '@trackside/core';

/** What to do about a place that still holds REPLACE. */
export type UnmappedAdvice =
  | { readonly kind: 'choose-platform' }
  | { readonly kind: 'choose-slot'; readonly platform: string }
  | { readonly kind: 'no-click-macro'; readonly platform: string }
  | { readonly kind: 'no-event-macro'; readonly platform: string }
  | { readonly kind: 'no-macro'; readonly platform: string; readonly names: string };

export function unmappedAdvice(
  unmapped: readonly string[],
  platform: PlatformProfile | null,
): UnmappedAdvice[] {
  if (unmapped.length === 0) return [];
  if (platform === null) return [{ kind: 'choose-platform' }];
  const others = unmapped.filter((name) => name !== 'transaction_id' && name !== 'event_name');
  return [
    ...(unmapped.includes('transaction_id') ? [clickAdvice(platform)] : []),
    ...(unmapped.includes('event_name')
      ? [{ kind: 'no-event-macro', platform: platform.name } as const]
      : []),
    ...(others.length > 0
      ? [{ kind: 'no-macro', platform: platform.name, names: others.join(', ') } as const]
      : []),
  ];
}

function clickAdvice(platform: PlatformProfile): UnmappedAdvice {
  const slots = platform.clickIdEcho?.slots ?? [];
  return { kind: slots.length > 1 ? 'choose-slot' : 'no-click-macro', platform: platform.name };
}
