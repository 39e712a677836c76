import { isMacro } from '../damage/segment-places.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import type { Address } from '../text/read-address.ts';
import type { ReadParameter } from './read-parameter.ts';

/** Schemes that run or hold something instead of leading somewhere. */
const scriptScheme = /^(?:javascript|vbscript|data):/i;
const hostWithoutScheme =
  /^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\.?|localhost|\[[\da-f:.]+\])$/u;

interface ReadAddress {
  /** The mended text. */
  readonly text: string;
  readonly address: Address;
  readonly parameters: readonly ReadParameter[];
}

function beginsWithMacro(text: string): boolean {
  return tokenizeTemplate(text).slice(0, 1).some(isMacro);
}

/**
 * Tells whether a text was meant as a URL: it has a scheme, even a mistyped one, a query, or a host
 * without either. A macro may hold the beginning. An empty text is none of the other things.
 */
export function isUrl(original: string, { text, address, parameters }: ReadAddress): boolean {
  if (scriptScheme.test(text)) return false;
  if (text === '' || address.schemeSpan[1] > 0 || beginsWithMacro(text)) return true;
  if (parameters.some(({ nameSpan, span }) => nameSpan[1] < span[1])) return true;
  // Of several words only the mending has made one; with an @ it is somebody's address.
  if (/\s/.test(original.trim()) || /^[^/?#]*@/.test(text) || /\D/.test(address.port ?? ''))
    return false;
  return hostWithoutScheme.test(address.host);
}
