/** The parameters of a kept postback as they are shown: decoded where that is possible. */
export function postbackParameters(
  raw: string,
): { readonly name: string; readonly value: string }[] {
  return raw
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0
        ? { name: decoded(piece), value: '' }
        : { name: decoded(piece.slice(0, equals)), value: decoded(piece.slice(equals + 1)) };
    });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
