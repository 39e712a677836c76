import { decodeLeniently, encodeFormText } from '../../shared/percent-encoding.ts';
import { readParameter, type Parameter } from './parameter.ts';

/** A shorter token is a setting of someone's own, and may stand inside a value by chance. */
const shortestUnmistakable = 16;

/** And one that is shorter than this may be a value by chance. */
const shortestMasked = 4;

const mask = '***';

function stands(token: string, text: string): boolean {
  // Decoding never lengthens a text.
  if (text.length < token.length) return false;
  return text.includes(token) || decodeLeniently(text).includes(token);
}

/** The parameter's text with the token masked wherever it stands in name or value. */
function masked({ spelled, value, text }: Parameter, token: string): string {
  const name = encodeFormText(spelled.replaceAll(token, mask));
  const plain = value ?? decodeLeniently(text.slice(text.indexOf('=') + 1));
  // A value of invalid encoding stays invalid: the lone % sees to it.
  const end = value === null ? '%' : '';
  const rewritten = `${name}=${encodeFormText(plain.replaceAll(token, mask))}${end}`;
  return stands(token, rewritten) ? `${name}=${mask}${end}` : rewritten;
}

/**
 * Masks the token where it was pasted into another parameter, so that it is neither stored nor
 * answered. What holds no token comes back as it is. Rule: contract, section 3 ("never echoed").
 *
 * @example
 * maskToken(readParameter('sub1=0123456789abcdef'), '0123456789abcdef').value // => '***'
 */
export function maskToken(parameter: Parameter, token: string): Parameter {
  if (token.length < shortestUnmistakable) {
    const isToken = token.length >= shortestMasked && parameter.value === token;
    return isToken ? readParameter(`${encodeFormText(parameter.spelled)}=${mask}`) : parameter;
  }
  return stands(token, parameter.text) ? readParameter(masked(parameter, token)) : parameter;
}
