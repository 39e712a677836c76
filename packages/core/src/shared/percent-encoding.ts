/** A lone surrogate's three bytes as WTF-8 writes them: no strict decoder takes them for text. */
function encodeLoneSurrogate(surrogate: string): string {
  const unit = surrogate.charCodeAt(0);
  const bytes = [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
}

const printableAscii = /^[ -~]*$/;

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unsafe = /[\u0000-\u001F\u007F-\u009F]|\p{Cs}/gu;

/**
 * Writes a text so that any store and any line keeps it: control characters and lone surrogates are
 * percent-encoded, all else stays. What was no valid text before is none afterwards.
 *
 * @example
 * storableText('a\u0000=é') // => 'a%00=é'
 */
export function storableText(text: string): string {
  if (printableAscii.test(text)) return text;
  return text.replace(unsafe, (character) =>
    character >= '\uD800' ? encodeLoneSurrogate(character) : encodeURIComponent(character),
  );
}

const unreserved = /^[A-Za-z0-9\-._~]*$/;

/**
 * Percent-encodes a text as UTF-8 but for `A–Z a–z 0–9 - . _ ~`. A lone surrogate becomes bytes that
 * strict decoding refuses, so that it stays invalid. Never throws. Rule: contract, section 2.
 *
 * @example
 * encodeFormText('a b!') // => 'a%20b%21'
 */
export function encodeFormText(text: string): string {
  if (unreserved.test(text)) return text;
  return text.replace(/[^A-Za-z0-9\-._~]/gu, (character) =>
    /\p{Cs}/u.test(character)
      ? encodeLoneSurrogate(character)
      : encodeURIComponent(character).replace(
          /[!'()*]/g,
          (plain) => `%${plain.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
  );
}

/** Printable ASCII without `%` and `+`: most names and values. It stands for itself. */
const plainText = /^[ -$&-*,-~]*$/;

/**
 * Decodes one name or value of a query: `+` is a space, percent-encoding is strict UTF-8, other
 * characters stand for themselves. Gives null for malformed encoding, invalid UTF-8 and lone
 * surrogates. Never throws. Rule: contract, section 3.
 *
 * @example
 * decodeFormText('a+b%20c') // => 'a b c'
 */
export function decodeFormText(raw: string): string | null {
  if (plainText.test(raw)) return raw;
  if (!raw.isWellFormed()) return null;
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

const wholeEscapes = /(?:%[0-9A-Fa-f]{2})+/g;

/**
 * Decodes as much of a query's text as can be decoded and leaves the rest as it stands. For looking
 * for what must not be stored, never for deciding. Never throws.
 *
 * @example
 * decodeLeniently('%41%ZZ') // => 'A%ZZ'
 */
export function decodeLeniently(raw: string): string {
  return decodeFormText(raw) ?? decodePartly(raw);
}

function decodePartly(raw: string): string {
  return raw
    .replaceAll('+', ' ')
    .replace(
      wholeEscapes,
      (run) =>
        decodeFormText(run) ?? run.replace(/%[0-7][0-9A-Fa-f]/g, (one) => decodeURIComponent(one)),
    );
}
