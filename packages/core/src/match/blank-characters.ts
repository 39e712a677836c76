/**
 * Characters that leave no ink: every Unicode space and line break, zero-width characters, the soft
 * hyphen, direction marks, variation selectors and controls.
 */
const blanks =
  '\\s\\p{Z}\\p{Cc}\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0';

const anyBlank = new RegExp(`[${blanks}]`, 'gu');
const onlyBlanks = new RegExp(`^[${blanks}]+$`, 'u');

export function withoutBlanks(text: string): string {
  return text.replace(anyBlank, '');
}

export function isBlank(text: string): boolean {
  return onlyBlanks.test(text);
}
