import { looksLikeClickId } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import { wantedParameter } from '../click-id/tracking-link-repair.ts';

/** Could this parameter of the link carry the click id on this platform? */
function mayCarry({ context }: Reading, { name }: ReadParameter): boolean {
  const slots = context.profile?.clickIdEcho?.slots ?? [];
  const names = slots.flatMap(({ linkParameter }) => linkParameter ?? []);
  return names.length === 0 ? looksLikeClickId(name) : names.includes(name);
}

/**
 * The one of the link's left placeholders that stands in our click id's place: the one that the postback
 * returns, or else the only one that can be meant while nothing carries the click id.
 */
export function clickIdPlace(
  reading: Reading,
  link: TextReading,
  left: readonly ReadParameter[],
): ReadParameter | undefined {
  if (!reading.ours) return undefined;
  const wanted = wantedParameter(reading, link);
  if (wanted !== null) return left.find(({ name }) => name === wanted);
  const possible = left.filter((parameter) => mayCarry(reading, parameter));
  return reading.carriers.length === 0 && possible.length === 1 ? possible[0] : undefined;
}
