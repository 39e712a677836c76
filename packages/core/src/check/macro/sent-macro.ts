import type { PlatformMacro, PlatformProfile } from '../../template/platform-profile.ts';
import type { MacroSegment } from '../damage/segment-places.ts';
import { judgeMacro } from './judge-macro.ts';
import type { KnownMacro } from './known-macros.ts';

/** A macro of the platform with all that the catalogue tells of it. */
export interface SentMacro {
  readonly role: string;
  readonly facts: PlatformMacro;
}

/** What the catalogue tells of a macro; null where the platform is not known to have it. */
export function sentMacro(
  profile: PlatformProfile | undefined,
  known: readonly KnownMacro[],
  macro: MacroSegment | null,
): SentMacro | null {
  if (profile === undefined || macro === null) return null;
  const judged = judgeMacro(profile, known, macro);
  if (judged.kind !== 'known') return null;
  const { role } = judged.known;
  const facts = profile.sends[role];
  return facts === null || facts === undefined ? null : { role, facts };
}

/** The one macro of the platform about which something is known; null where none or several are. */
export function onlyMacro(
  profile: PlatformProfile | undefined,
  isMeant: (facts: PlatformMacro) => boolean,
): string | null {
  if (profile === undefined) return null;
  const meant = Object.values(profile.sends).filter((facts) => facts !== null && isMeant(facts));
  const [only, ...others] = meant;
  return others.length > 0 ? null : (only?.macro ?? null);
}
