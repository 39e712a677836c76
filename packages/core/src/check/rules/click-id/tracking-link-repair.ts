import { clickIdSlot } from '../../../template/compose/click-id-slot.ts';
import { composeTrackingTemplate } from '../../../template/compose/compose-tracking-template.ts';
import { carriesClickId, type Reading } from '../../reading/reading.ts';
import { readText, type TextReading } from '../../reading/read-text.ts';
import type { Repair } from '../../rule.ts';
import type { Edit } from '../../text/edit.ts';
import { returnedParameter } from './returned-parameter.ts';

/** The link's parameter that the postback gives back, or else the platform's only one; null where neither is known. */
export function wantedParameter(reading: Reading, link: TextReading): string | null {
  const macro = reading.clickParameter?.soleMacro ?? null;
  const returned = macro === null ? null : returnedParameter(reading, link, macro);
  return returned ?? clickIdSlot(reading.context.profile ?? null)?.linkParameter ?? null;
}

/** The one stretch in which two texts differ. */
function differingStretch(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const end = before.length - same;
  return { start, end, text: after.slice(start, after.length - same) };
}

/** The link reads back as it was written: nothing in it hides what is added. */
function holds(url: string, parameter: string): boolean {
  const { mended, parameters } = readText('trackingLink', url);
  const carried = parameters.filter(carriesClickId).map(({ name }) => name);
  return mended.text === url && carried.includes(parameter);
}

/** Puts our click id into the link's parameter of the platform's own slot; nothing where none is known. */
export function trackingLinkRepair(
  { context }: Reading,
  link: TextReading,
  parameter: string | null,
): Repair | undefined {
  const { profile = null } = context;
  const slot = profile?.clickIdEcho?.slots.find(({ linkParameter }) => linkParameter === parameter);
  if (slot === undefined || parameter === null || link.mended.text === '') return undefined;
  const destination = link.mended.text;
  const { url } = composeTrackingTemplate(profile, { destination, slot: slot.name });
  if (!holds(url, parameter)) return undefined;
  return {
    label: `Put the click id into ${parameter}`,
    edits: [differingStretch(destination, url)],
  };
}
