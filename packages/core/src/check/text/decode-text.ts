/** Strict percent-decoding as a value: null where an escape is malformed or no UTF-8. */
export function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** As a receiver reads a query: `+` is a space. */
export function decodeQueryText(text: string): string | null {
  return decodeText(text.replaceAll('+', ' '));
}
