import { isMacro, placeSegments } from '../../damage/segment-places.ts';
import type { TextReading } from '../../reading/read-text.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Repair, Rule } from '../../rule.ts';
import type { Address } from '../../text/read-address.ts';
import { isPrivateHost } from './private-host.ts';
import { isPostbackPath, leadsToUs, ownPathFor, publicBase, serverOf } from './public-base.ts';

/** Where query or fragment begin, and never inside a macro; the text's end without them. */
function addressEnd({ segments, address, mended }: TextReading): number {
  for (const { segment, start, end } of placeSegments(segments, 0)) {
    if (isMacro(segment) || end <= address.hostSpan[1]) continue;
    const index = segment.text.search(/[?#]/);
    if (index !== -1) return start + index;
  }
  return mended.text.length;
}

/** Puts our own base, scheme and port with it, in the place of all that stands before the query. */
function repairTo(base: Address, reading: Reading): Repair {
  const path = ownPathFor(reading, base);
  const text = `${base.scheme ?? 'https'}://${serverOf(base)}${path}`;
  return {
    label: `Write ${serverOf(base)}`,
    edits: [{ start: 0, end: addressEnd(reading.postback), text }],
  };
}

export const findHostWrong: Rule = (reading) => {
  const { address, mended } = reading.postback;
  const { host, hostSpan, path } = address;
  // A macro in the host is filled in by whoever holds the template.
  if (mended.text === '' || /[{}$<>()%]/.test(host)) return [];
  const base = publicBase(reading);
  const params = {
    host: serverOf(address),
    ...(base === null ? {} : { expected: serverOf(base) }),
  };
  const repair = base === null ? undefined : repairTo(base, reading);
  if (base !== null && leadsToUs(reading)) {
    if (isPostbackPath(reading, base)) return [];
    const message = `The path “${path}” takes no postbacks here. Use the path of the offer's postback URL.`;
    const end = hostSpan[1] + (address.port === null ? 0 : address.port.length + 1);
    return [{ span: [end, end + path.length], message, params: { ...params, path }, repair }];
  }
  if (host === '') {
    const message =
      'The URL names no host, so nothing can be called. Write the address behind https://.';
    return [{ span: hostSpan, message, params, repair }];
  }
  if (base === null && !isPrivateHost(host)) return [];
  const message =
    base === null
      ? `“${host}” cannot be reached from the Internet. Use a public host name.`
      : `“${serverOf(address)}” is not where this offer's postbacks are received. Use ${serverOf(base)}.`;
  return [{ span: hostSpan, message, params, repair }];
};
