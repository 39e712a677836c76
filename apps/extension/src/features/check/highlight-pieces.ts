import type { Diagnostic, Severity } from '@trackside/core';

/** A stretch of a checked text; the texts of all pieces, put together, are the text. */
export interface HighlightPiece {
  readonly text: string;
  /** The worst finding that stands here; null where none does. */
  readonly severity: Severity | null;
}

const rank = { info: 1, warning: 2, error: 3 } as const satisfies Record<Severity, number>;

type Spanned = Pick<Diagnostic, 'severity' | 'span'>;

/** Cuts a text where findings begin and end. Spans that reach beyond the text end with it. */
export function highlightPieces(text: string, findings: readonly Spanned[]): HighlightPiece[] {
  const spans = findings.flatMap(({ span, severity }) =>
    span === undefined ? [] : [{ from: span[0], to: Math.min(span[1], text.length), severity }],
  );
  const cuts = [0, text.length, ...spans.flatMap(({ from, to }) => [from, to])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .toSorted((a, b) => a - b);
  const pieces: HighlightPiece[] = [];
  for (const [at, from] of cuts.entries()) {
    const to = cuts[at + 1] ?? from;
    if (to === from) continue;
    const here = spans.filter((span) => span.from <= from && span.to >= to);
    pieces.push({ text: text.slice(from, to), severity: worst(here) });
  }
  return pieces;
}

function worst(found: readonly { readonly severity: Severity }[]): Severity | null {
  return found.map(({ severity }) => severity).toSorted((a, b) => rank[b] - rank[a])[0] ?? null;
}
