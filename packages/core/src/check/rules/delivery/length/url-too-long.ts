import type { Rule } from '../../../rule.ts';

/** In characters. Longer ones are cut or refused on the way by one platform or another. */
const longest = 2000;

export const findUrlTooLong: Rule = ({ postback }) => {
  const { length } = postback.mended.text;
  if (length <= longest) return [];
  return [
    {
      span: [longest, length],
      message: `The URL has ${length} characters before its macros are filled in, and over ${longest} many platforms cut or refuse it. Leave out parameters that nobody needs.`,
      params: { length: String(length), limit: String(longest) },
    },
  ];
};
