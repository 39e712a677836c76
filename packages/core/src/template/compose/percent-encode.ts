import { encodeFormText } from '../../shared/percent-encoding.ts';

/**
 * Percent-encodes what stands literally in a template, all but `A–Z a–z 0–9 - . _ ~`, as UTF-8. A
 * lone surrogate becomes bytes that no postback is accepted with. Refuses nothing.
 * Rule: contract, "Postback URLs".
 *
 * @example
 * percentEncode('a b!é') // => 'a%20b%21%C3%A9'
 */
export function percentEncode(text: string): string {
  return encodeFormText(text);
}
