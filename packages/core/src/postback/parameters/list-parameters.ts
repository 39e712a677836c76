import { readParameter, splitQuery } from './parameter.ts';

/** A parameter of a kept postback, as it was judged. */
export interface ListedParameter {
  /** Decoded, and after HTML's damages are repaired. */
  readonly name: string;
  /** The decoded value; null where its encoding is invalid. */
  readonly value: string | null;
  /** The value as it stands in the query; empty where there is none. */
  readonly raw: string;
}

/**
 * Lists a kept postback's parameters from its redacted query (without `?`), in their order, as the
 * rules read them. Refuses nothing; linear. Rule: contract, section 3.
 *
 * @example
 * listParameters('amp;event_id=%37&sub1=%ZZ') // => [{ name: 'event_id', value: '7', raw: '%37' }, { name: 'sub1', value: null, raw: '%ZZ' }]
 */
export function listParameters(redacted: string): ListedParameter[] {
  return splitQuery(redacted).map((piece) => {
    const { name, value, raw } = readParameter(piece);
    return { name, value, raw };
  });
}
