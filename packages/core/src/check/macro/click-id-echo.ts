import type { ClickIdSlot, PlatformProfile } from '../../template/platform-profile.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import { isMacro, type MacroSegment } from '../damage/segment-places.ts';
import type { KnownMacro } from './known-macros.ts';

/** A macro that gives back what the tracking link passed in, and the link's parameter that it reads. */
export interface Echo {
  readonly macro: string;
  /** null where the catalogue does not know it. */
  readonly linkParameter: string | null;
}

function slotName(slot: ClickIdSlot): string | undefined {
  return tokenizeTemplate(slot.macro).find(isMacro)?.name;
}

/** Tells which slot a known macro returns; null where it does not return the click id. */
export function echoOf(
  profile: PlatformProfile,
  known: KnownMacro,
  macro: MacroSegment,
): Echo | null {
  const slot = profile.clickIdEcho?.slots.find(
    (candidate) => candidate.macro === macro.text || slotName(candidate) === macro.name,
  );
  if (slot !== undefined) return { macro: slot.macro, linkParameter: slot.linkParameter };
  const echoes = known.role === 'echoClickParam' || known.role === 'linkParamEcho';
  if (echoes)
    return { macro: macro.text, linkParameter: macro.name.slice(Number(known.openPrefix?.length)) };
  // `{cl?My Network}` is the slot `{cl?Network Name}` with its argument filled in.
  const filled = profile.clickIdEcho?.slots.find((candidate) => candidate.macro === known.text);
  return filled === undefined ? null : { macro: filled.macro, linkParameter: filled.linkParameter };
}

/** The one macro that returns the click id, where no slot needs to be chosen or the link chose it. */
export function echoMacro(
  profile: PlatformProfile | undefined,
  linkParameters: readonly string[],
): string | null {
  const slots = profile?.clickIdEcho?.slots ?? [];
  const chosen = slots.filter(
    (slot) => slot.linkParameter !== null && linkParameters.includes(slot.linkParameter),
  );
  const [only, ...others] = chosen.length > 0 ? chosen : slots;
  return only === undefined || others.length > 0 ? null : only.macro;
}
