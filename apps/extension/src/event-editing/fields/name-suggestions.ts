import type { PlatformProfile } from '@trackside/core';

const shownSuggestions = 6;

/** Names that the platform predefines, fitting what is typed and not on the offer yet. */
export function nameSuggestions(
  platform: PlatformProfile | null,
  taken: readonly string[],
  typed: string,
): string[] {
  const wanted = typed.trim().toLowerCase();
  return (platform?.eventNames?.predefined ?? [])
    .filter(
      (name) => name !== typed && !taken.includes(name) && name.toLowerCase().includes(wanted),
    )
    .slice(0, shownSuggestions);
}
