/**
 * Counts the code points of a text; a lone surrogate counts as one. Linear.
 *
 * @example
 * codePointLength('a😀') // => 2
 */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * Counts the bytes that a text takes in UTF-8; a lone surrogate counts as three. Linear.
 *
 * @example
 * utf8Length('é') // => 2
 */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) length += utf8LengthOf(character);
  return length;
}

const mostBytes = 255;

/**
 * Tells whether a text is too long for a parameter's value: over 255 bytes in UTF-8. Linear.
 * Rule: contract, section 3 (the limits of `transaction_id`, `order_id` and the descriptive ones).
 *
 * @example
 * isOverBytes('é'.repeat(128)) // => true
 */
export function isOverBytes(value: string): boolean {
  // Each UTF-16 unit takes one byte at least and three at most.
  if (value.length > mostBytes) return true;
  return value.length * 3 > mostBytes && utf8Length(value) > mostBytes;
}

function utf8LengthOf(character: string): number {
  if (character.length === 2) return 4;
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
