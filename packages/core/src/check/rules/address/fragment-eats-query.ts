import { isMacro, placeSegments } from '../../damage/segment-places.ts';
import type { Rule } from '../../rule.ts';

/** In a dialect of `#x#` a lone `#` before a word is half a macro: UNBALANCED_MACRO tells of it. */
function isHalfMacro(text: string, at: number): boolean {
  return /^=#\w+(?:&|$)/.test(text.slice(Math.max(at - 1, 0), at + 100));
}

export const findFragmentEatsQuery: Rule = ({ postback, context }) => {
  const { text } = postback.mended;
  const hashes = context.profile?.dialects.includes('hash') === true;
  for (const { segment, start } of placeSegments(postback.segments, 0)) {
    if (isMacro(segment)) continue;
    for (const match of segment.text.matchAll(/#/g)) {
      const at = start + match.index;
      if (hashes && isHalfMacro(text, at)) continue;
      return [
        {
          span: [at, text.length],
          message:
            'Everything after a raw “#” is a fragment and is never sent. Remove the “#”, or write %23 where it belongs to a value.',
          params: { lost: text.slice(at, at + 80) },
        },
      ];
    }
  }
  return [];
};
