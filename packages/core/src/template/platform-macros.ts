import type { PlatformMacro, PlatformProfile, Sourced } from './platform-profile.ts';

/** One macro of a platform, ready to be put into a template. */
export interface KnownMacro extends Sourced {
  readonly role: string;
  readonly macro: string;
  /** True where a name of the user's own stands inside it. */
  readonly family: boolean;
  /** True for one that a source only names beside the role's own. */
  readonly related: boolean;
}

const range = /^(?<open>.*?)(?<first>\d+)(?<close>\D+)\.\.\k<open>(?<last>\d+)\k<close>$/;

/**
 * Writes a range out: `{sub1}..{sub3}` is three macros, anything else is itself.
 *
 * @example
 * expandMacroRange('{sub1}..{sub3}') // => ['{sub1}', '{sub2}', '{sub3}']
 */
export function expandMacroRange(macro: string): string[] {
  const found = range.exec(macro)?.groups;
  if (found === undefined) return [macro];
  const { open, close, first, last } = found;
  const start = Number(first);
  return Array.from(
    { length: Number(last) - start + 1 },
    (_, index) => `${open}${start + index}${close}`,
  );
}

function knownMacros(role: string, sent: PlatformMacro): KnownMacro[] {
  const { macro, family, related, meaning: _, ...sourced } = sent;
  const own = expandMacroRange(macro).map((text) => ({ macro: text, related: false }));
  const others = (related ?? []).map((text) => ({ macro: text, related: true }));
  return [...own, ...others].map((text) => ({
    ...sourced,
    ...text,
    role,
    family: family === true,
  }));
}

/**
 * Lists every macro that is known of a platform, each with its role and source, ranges written out.
 * Roles whose macro is unknown are left out. Source: the platform catalogue.
 *
 * @example
 * platformMacros(platformById('orbitra')).map(({ role, macro }) => [role, macro]) // => [['partnerClickId', '{external_id}']]
 */
export function platformMacros(profile: PlatformProfile): KnownMacro[] {
  return Object.entries(profile.sends).flatMap(([role, sent]) =>
    sent === null ? [] : knownMacros(role, sent),
  );
}
