import type { Diagnostic } from '@trackside/core';

import type { CheckedTexts } from '../check-draft.ts';

/** The texts after one finding's repair; null where it has none. */
export function afterRepair(texts: CheckedTexts, { fix, source }: Diagnostic): CheckedTexts | null {
  if (fix === undefined) return null;
  return source === 'trackingLink'
    ? { ...texts, trackingLink: fix.text }
    : { ...texts, postback: fix.text };
}
