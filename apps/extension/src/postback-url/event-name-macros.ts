import type { PlatformProfile } from '@trackside/core';

/** Roles under which a platform can say which event happened, the usual one first. */
const eventRoles = ['eventName', 'eventId'] as const;

/**
 * The macros that one template for all events may name its event by, the usual one first. More than
 * one only where such a template is what the platform keeps: AppsFlyer's own name, and the partner's.
 */
export function eventNameMacros(platform: PlatformProfile | null): string[] {
  if (platform === null || !platform.oneTemplateForAllEvents) return [];
  return eventRoles.flatMap((role) => platform.sends[role]?.macro ?? []);
}

/** The macro that the URL for all events names its event by: the chosen one, else the usual one. */
export function chosenEventNameMacro(
  platform: PlatformProfile | null,
  macros: Readonly<Record<string, string>>,
): string | null {
  const known = eventNameMacros(platform);
  const chosen = platform === null ? undefined : macros[platform.id];
  return known.find((macro) => macro === chosen) ?? known[0] ?? null;
}
