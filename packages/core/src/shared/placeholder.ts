/** What stands where a value is still to be filled in by hand. */
export const placeholderWord = 'REPLACE';

/** Row 9's closed list: what is wholly one macro of a dialect, as the catalogue bounds its names. */
const macroForms: readonly RegExp[] = [
  /^\{[^{}]+\}$/,
  /^\{\{[^{}]+\}\}$/,
  /^\$\{[^{}]+\}$/,
  /^#\{[^{}]+\}$/,
  /^#[A-Za-z0-9_.-]+#$/,
  /^##[A-Za-z0-9_. -]+##$/,
  /^\([A-Za-z0-9_.-]+\)$/,
  /^\[[^[\]]+\]$/,
  /^\[\[[^[\]]+\]\]$/,
  /^<[^<>]+>$/,
  /^\$\$(?:sdk|click)\([A-Za-z0-9_.-]+\)$/,
];

/** What every form begins with, the percent forms too: tells most values apart at a glance. */
const macroOpenings = '{$#([<%';

const percentMacro = /^(?:%[A-Za-z][A-Za-z0-9_.-]*%|%%[A-Za-z][A-Za-z0-9_.-]*%%)$/;

/**
 * Tells whether a raw value is wholly `%name%` or `%%name%%`. A name begins with a letter, so that
 * `%de%` is a macro and `%20%` a broken escape. Rule: contract, row 1.
 *
 * @example
 * isPercentMacro('%de%') // => true
 */
export function isPercentMacro(text: string): boolean {
  return percentMacro.test(text);
}

/**
 * Tells whether a decoded value is wholly `REPLACE` or wholly one macro that nobody filled in, `${(x)!}`
 * included. No other bare word counts; text around a macro makes it a value. Rule: contract, row 9.
 *
 * @example
 * isPlaceholder('(event-name)') // => true
 */
export function isPlaceholder(value: string): boolean {
  if (value === placeholderWord) return true;
  if (!macroOpenings.includes(value.charAt(0))) return false;
  return isPercentMacro(value) || macroForms.some((form) => form.test(value));
}
