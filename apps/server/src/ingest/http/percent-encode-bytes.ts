const unreserved = /[A-Za-z0-9\-._~]/;

/** Writes bytes as query text; bytes that are no UTF-8 stay recognisable as such. */
export function percentEncodeBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    text += unreserved.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return text;
}
