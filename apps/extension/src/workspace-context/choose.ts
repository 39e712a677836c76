import type { PlatformProfile } from '@trackside/core';

/** The offer to work with: the one chosen for this host, else the latest, else the first; null without offers. */
export function chosenOfferId(
  offers: readonly { readonly id: number }[],
  chosen: number | null,
  recent: readonly number[],
): number | null {
  const known = new Set(offers.map((offer) => offer.id));
  const wanted = [...(chosen === null ? [] : [chosen]), ...recent];
  return wanted.find((id) => known.has(id)) ?? offers[0]?.id ?? null;
}

/** The slot chosen for a platform; its only one without asking; null while one of several is to be chosen. */
export function chosenSlot(
  platform: PlatformProfile | null,
  slots: Readonly<Record<string, string>>,
): string | null {
  const known = platform?.clickIdEcho?.slots ?? [];
  if (platform === null || known.length < 2) return null;
  const chosen = slots[platform.id];
  return known.find((slot) => slot.name === chosen)?.name ?? null;
}
