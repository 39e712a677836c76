import { placeholderWord, tokenizeTemplate } from '@trackside/core';

/** A piece of a template as it is shown. The texts of all pieces, put together, are the template. */
export interface UrlPiece {
  readonly kind: 'literal' | 'macro' | 'token' | 'gap';
  readonly text: string;
}

/** Marks macros, our tokens, and the places that still hold REPLACE. */
export function urlPieces(template: string, tokens: readonly string[]): UrlPiece[] {
  const pieces = tokenizeTemplate(template).map(({ kind, text }): UrlPiece => ({
    kind: text === placeholderWord ? 'gap' : kind,
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
