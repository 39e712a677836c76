import { tokenizeTemplate } from '@trackside/core';

const placeholder = 'REPLACE';

/** A piece of a template as it is shown. The texts of all pieces, put together, are the template. */
export interface UrlPiece {
  readonly kind: 'literal' | 'macro' | 'token' | 'gap';
  readonly text: string;
}

/** Marks macros, our tokens, and the places that still hold REPLACE. */
export function urlPieces(template: string, tokens: readonly string[]): UrlPiece[] {
  const pieces = tokenizeTemplate(template).map(({ kind, text }): UrlPiece => ({
    kind: text === placeholder ? 'gap' : kind,
    text,
  }));
  return tokens
    .filter((token) => token !== '')
    .reduce((marked, token) => marked.flatMap((piece) => markToken(piece, token)), pieces);
}

function markToken(piece: UrlPiece, token: string): UrlPiece[] {
  if (piece.kind !== 'literal') return [piece];
  return piece.text
    .split(token)
    .flatMap((text, index): UrlPiece[] => [
      ...(index > 0 ? [{ kind: 'token' as const, text: token }] : []),
      ...(text === '' ? [] : [{ kind: 'literal' as const, text }]),
    ]);
}

const shownEnd = 4;

/** A token with only its ends in sight. */
export function maskToken(token: string): string {
  return token.length <= shownEnd * 3
    ? '••••'
    : `${token.slice(0, shownEnd)}••••${token.slice(-shownEnd)}`;
}
