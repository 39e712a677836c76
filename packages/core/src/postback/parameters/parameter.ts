import {
  decodeFormText,
  decodeLeniently,
  encodeFormText,
  storableText,
} from '../../shared/percent-encoding.ts';
import { isPercentMacro } from '../../shared/placeholder.ts';
import { mayCarryToken, repairedName } from '../../shared/parameter-name.ts';
import { ownParameters } from '../../shared/parameters.ts';

/** One `name=value` of query or body. */
export interface Parameter {
  /** Its text in a query string. */
  readonly text: string;
  /** The name as the sender spelled it, decoded as far as it can be. */
  readonly spelled: string;
  /** The name after HTML's damages are repaired. */
  readonly name: string;
  /** A token may stand under this name. */
  readonly mayCarryToken: boolean;
  /** The decoded value; null where its encoding is invalid. */
  readonly value: string | null;
  /** The value as it was sent; empty where there is none. */
  readonly raw: string;
}

/** Reads one piece of a query, `name=value` or a name alone. */
export function readParameter(text: string): Parameter {
  const equals = text.indexOf('=');
  const rawName = equals === -1 ? text : text.slice(0, equals);
  const rawValue = equals === -1 ? '' : text.slice(equals + 1);
  const known = ownParameters.has(rawName);
  const spelled = known ? rawName : decodeLeniently(rawName);
  return {
    text: storableText(text),
    spelled,
    name: known ? rawName : repairedName(spelled),
    mayCarryToken: mayCarryToken(spelled),
    value: isPercentMacro(rawValue) ? rawValue : decodeFormText(rawValue),
    raw: rawValue,
  };
}

/** Writes a parameter as a piece of a query. */
export function writeParameter(name: string, value: string): string {
  return `${encodeFormText(name)}=${encodeFormText(value)}`;
}

/** HTML takes the `&` away together with the name's beginning: `a=1&currency=USD` becomes `a=1¤cy=USD`. */
const damagedCurrency = /(?:¤|%[cC]2%[aA]4)cy=/;
const beforeDamagedCurrency = /(?=(?:¤|%[cC]2%[aA]4)cy=)/;

function splitDamaged(piece: string): string[] {
  const equals = piece.indexOf('=');
  if (equals === -1) return [piece];
  const [first = '', ...rest] = piece.slice(equals + 1).split(beforeDamagedCurrency);
  return [`${piece.slice(0, equals + 1)}${first}`, ...rest];
}

/** Cuts a query or a form body into its pieces; empty ones are left out. Linear. */
export function splitQuery(text: string): string[] {
  const pieces = text.split('&').filter((piece) => piece !== '');
  return damagedCurrency.test(text) ? pieces.flatMap(splitDamaged) : pieces;
}
