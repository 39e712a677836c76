import type { ClickIdSlot, PlatformProfile } from '../platform-profile.ts';

/**
 * The slot that carries our click id: the one that was asked for by its name (`sub1`) or its macro
 * (`{sub1}`), or the only one there is. null where none is known, where several are and none was
 * chosen, and where the one that was chosen is not the platform's. Rule: contract, "Postback URLs".
 *
 * @example
 * clickIdSlot(platformById('everflow'), 'sub2') // => { name: 'sub2', linkParameter: 'sub2', macro: '{sub2}' }
 */
export function clickIdSlot(profile: PlatformProfile | null, slot?: string): ClickIdSlot | null {
  const slots = profile?.clickIdEcho?.slots ?? [];
  const [only, ...others] = slots;
  if (slot === undefined) return others.length === 0 ? (only ?? null) : null;
  return slots.find(({ name, macro }) => name === slot || macro === slot) ?? null;
}
