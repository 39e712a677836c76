import { foldedName } from '../shared/parameter-name.ts';
import { readParameter, splitQuery, writeParameter } from './parameters/parameter.ts';

/** What may be corrected when a postback is replayed; the token is not among it. */
export const correctableParameters = [
  'transaction_id',
  'event_id',
  'event_name',
  'sale_amount',
  'currency',
  'order_id',
  'status',
] as const;

export type CorrectableParameter = (typeof correctableParameters)[number];

/** A corrected value each; null removes the parameter, undefined leaves it as it is. */
export type Corrections = Readonly<
  Partial<Record<CorrectableParameter, string | null | undefined>>
>;

function correctOne(
  pieces: readonly string[],
  name: CorrectableParameter,
  value: string | null,
): string[] {
  const isMeant = (piece: string): boolean =>
    foldedName(readParameter(piece).name) === foldedName(name);
  const written = value === null ? [] : [writeParameter(name, value)];
  const first = pieces.findIndex(isMeant);
  if (first === -1) return [...pieces, ...written];
  return [
    ...pieces.slice(0, first),
    ...written,
    ...pieces.slice(first).filter((piece) => !isMeant(piece)),
  ];
}

/**
 * Puts corrected values into a kept postback's redacted query. All pieces whose name is, or would be
 * taken for, that parameter (`Event_ID`, `event_id[]`, repetitions) give way to one, at the first
 * one's place or else at the end; null removes them. Refuses nothing: the rules judge the outcome.
 * Rule: contract, section 3 ("replayed").
 *
 * @example
 * applyCorrections('Event_ID=1&transaction_id=t', { event_id: '2' }) // => 'event_id=2&transaction_id=t'
 */
export function applyCorrections(redacted: string, corrections: Corrections): string {
  let pieces = splitQuery(redacted);
  for (const name of correctableParameters) {
    const value = corrections[name];
    if (value !== undefined) pieces = correctOne(pieces, name, value);
  }
  return pieces.join('&');
}
