/** How many continuation bytes follow a lead byte, and which second byte it allows (RFC 3629, section 4). */
interface Lead {
  readonly length: 2 | 3 | 4;
  readonly secondFrom: number;
  readonly secondTo: number;
}

function leadOf(byte: number): Lead | null {
  if (byte >= 0xc2 && byte <= 0xdf) return { length: 2, secondFrom: 0x80, secondTo: 0xbf };
  if (byte >= 0xe0 && byte <= 0xef) {
    return {
      length: 3,
      secondFrom: byte === 0xe0 ? 0xa0 : 0x80,
      secondTo: byte === 0xed ? 0x9f : 0xbf,
    };
  }
  if (byte >= 0xf0 && byte <= 0xf4) {
    return {
      length: 4,
      secondFrom: byte === 0xf0 ? 0x90 : 0x80,
      secondTo: byte === 0xf4 ? 0x8f : 0xbf,
    };
  }
  return null;
}

/** The character beyond ASCII that begins at `at`, or null where the bytes there are no UTF-8. */
function characterAt(bytes: DataView, at: number): { codePoint: number; length: number } | null {
  const first = bytes.getUint8(at);
  const lead = leadOf(first);
  if (lead === null || at + lead.length > bytes.byteLength) return null;
  let codePoint = first & (0x7f >> lead.length);
  for (let index = 1; index < lead.length; index += 1) {
    const byte = bytes.getUint8(at + index);
    const [from, to] = index === 1 ? [lead.secondFrom, lead.secondTo] : [0x80, 0xbf];
    if (byte < from || byte > to) return null;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  return { codePoint, length: lead.length };
}

/**
 * Turns bytes into text by strict UTF-8; each byte that is no UTF-8 becomes the lone surrogate
 * U+DC00 + byte, so that it stays invalid and nothing is lost. Refuses nothing; time is linear.
 * A byte order mark is kept. Rule: contract, section 3 ("percent-decoding is strict UTF-8").
 *
 * @example
 * textFromBytes(new Uint8Array([0x61, 0xff])) // => 'a\uDCFF'
 */
export function textFromBytes(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  let at = 0;
  while (at < view.byteLength) {
    const first = view.getUint8(at);
    // Most are ASCII: they need nothing that could be wrong.
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
      continue;
    }
    const { codePoint, length } = characterAt(view, at) ?? {
      codePoint: 0xdc00 + first,
      length: 1,
    };
    text += String.fromCodePoint(codePoint);
    at += length;
  }
  return text;
}
