import type { DialectId } from '../../template/dialects.ts';
import { platformMacros } from '../../template/platform-macros.ts';
import type { PlatformProfile } from '../../template/platform-profile.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import { isMacro, type MacroSegment } from '../damage/segment-places.ts';

/** A macro that the catalogue knows of a platform. */
export interface KnownMacro {
  readonly role: string;
  /** The platform's spelling. */
  readonly text: string;
  readonly dialect: DialectId;
  readonly name: string;
  /** Any name that begins so is meant, in the same dialect: the part after it is the user's own. */
  readonly openPrefix: string | null;
}

/** `{cl?Network Name}` and `{status:lead=0}` take arguments, `{_name}` any name behind the underscore. */
function openPrefix(name: string, family: boolean): string | null {
  if (!family) return null;
  const argument = /^[^?:]+[?:]/.exec(name);
  if (argument !== null) return argument[0];
  return name.startsWith('_') ? '_' : name.slice(0, name.lastIndexOf('.') + 1);
}

function readMacro(role: string, spelling: string, family: boolean): KnownMacro[] {
  return tokenizeTemplate(spelling)
    .filter(isMacro)
    .map(({ text, dialect, name }) => ({
      role,
      text,
      dialect,
      name,
      openPrefix: openPrefix(name, family),
    }));
}

/** A profile never changes, so its macros are read once. */
const read = new WeakMap<PlatformProfile, readonly KnownMacro[]>();

/** Every macro of a platform that the catalogue knows, ranges written out. */
export function knownMacros(profile: PlatformProfile): readonly KnownMacro[] {
  const before = read.get(profile);
  if (before !== undefined) return before;
  const known = platformMacros(profile).flatMap(({ role, macro, family, related }) =>
    readMacro(role, macro, family && !related),
  );
  read.set(profile, known);
  return known;
}

/** Dotted and plain names stand in the same braces: one dialect to whoever writes them. */
export function sameDialect(one: DialectId, other: DialectId): boolean {
  const plain = (dialect: DialectId): DialectId => (dialect === 'dotted-at' ? 'curly' : dialect);
  return plain(one) === plain(other);
}

function isOpenTo(known: KnownMacro, macro: MacroSegment): boolean {
  const { openPrefix: prefix, dialect, text, name } = known;
  if (prefix === null || !sameDialect(dialect, macro.dialect)) return false;
  if (!macro.text.startsWith(text.slice(0, text.indexOf(name)))) return false;
  return macro.name.startsWith(prefix) || macro.name === prefix.slice(0, -1);
}

/** The platform's macro that this one is, in whichever of the platform's dialects it is written. */
export function findKnownMacro(
  known: readonly KnownMacro[],
  macro: MacroSegment,
): KnownMacro | undefined {
  return (
    known.find((candidate) => candidate.text === macro.text) ??
    known.find((candidate) => candidate.name === macro.name) ??
    known.find((candidate) => isOpenTo(candidate, macro))
  );
}
