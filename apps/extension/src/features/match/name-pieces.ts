import { describeNameDifference } from '@trackside/core';

import type { ShownPiece } from '../../ui/names/name-pieces.ts';

/** Drawn as ␣, it needs no further name. */
const plainBlank = 'U+0020';

/** An observed name against the event that it is taken for. */
export function piecesOfNearMiss(configured: string, observed: string): ShownPiece[] {
  return describeNameDifference(configured, observed).map(({ kind, text, codePoint: code }) => ({
    kind,
    text,
    codePoint: code === undefined || code === plainBlank ? null : code,
  }));
}

/** The event's own name against the observed one; what only the page has stands there as missing. */
export function piecesOfEvent(configured: string, observed: string): ShownPiece[] {
  return piecesOfNearMiss(observed, configured);
}
