import { editDistance } from '../../match/edit-distance.ts';
import type { PlatformProfile } from '../../template/platform-profile.ts';
import type { MacroSegment } from '../damage/segment-places.ts';
import { findKnownMacro, type KnownMacro, sameDialect } from './known-macros.ts';

/** What a macro is to a platform. `wanted` is the spelling that was probably meant. */
export type MacroJudgement =
  | { readonly kind: 'known'; readonly known: KnownMacro }
  | { readonly kind: 'dialect'; readonly wanted: string | null }
  | { readonly kind: 'case'; readonly wanted: string }
  | { readonly kind: 'unknown'; readonly wanted: string | null };

function loose(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** `{sub1}` and `{sub2}` are two macros, not one misspelt. */
function differsInDigits(one: string, other: string): boolean {
  return one !== other && one.replace(/\d/g, '') === other.replace(/\d/g, '');
}

/** The known macro whose name is nearest to what was written, if any is near enough to be meant. */
function nearest(known: readonly KnownMacro[], name: string): KnownMacro | undefined {
  const written = loose(name);
  let best: KnownMacro | undefined;
  let limit = Math.min(2, Math.floor(written.length / 3));
  for (const candidate of known) {
    const theirs = loose(candidate.name);
    if (theirs === '' || differsInDigits(written, theirs)) continue;
    const distance = editDistance(written, theirs, limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

function sameName(known: readonly KnownMacro[], name: string): KnownMacro | undefined {
  const lower = name.toLowerCase();
  return (
    known.find((candidate) => candidate.name === name) ??
    known.find((candidate) => candidate.name.toLowerCase() === lower)
  );
}

/** The platform writes macros like this one. */
function speaks(
  profile: PlatformProfile,
  known: readonly KnownMacro[],
  macro: MacroSegment,
): boolean {
  return (
    profile.dialects.some((dialect) => sameDialect(dialect, macro.dialect)) ||
    known.some(({ dialect }) => sameDialect(dialect, macro.dialect))
  );
}

/** Judges one macro of a template by what the catalogue knows of the platform. */
export function judgeMacro(
  profile: PlatformProfile,
  known: readonly KnownMacro[],
  macro: MacroSegment,
): MacroJudgement {
  if (!speaks(profile, known, macro)) {
    const meant = sameName(known, macro.name) ?? nearest(known, macro.name);
    return { kind: 'dialect', wanted: meant?.text ?? null };
  }
  const found = findKnownMacro(known, macro);
  if (found !== undefined) return { kind: 'known', known: found };
  const meant = sameName(known, macro.name);
  if (meant !== undefined) {
    const sameForm = meant.text.toLowerCase() === macro.text.toLowerCase();
    return {
      kind: 'case',
      wanted: sameForm ? meant.text : macro.text.replace(macro.name, () => meant.name),
    };
  }
  return { kind: 'unknown', wanted: nearest(known, macro.name)?.text ?? null };
}
