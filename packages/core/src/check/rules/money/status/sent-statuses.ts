import { sentMacro } from '../../../macro/sent-macro.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import { type Reading, valuedParameter } from '../../../reading/reading.ts';

/** What a status is about: a sale that stands, one that does not, or one that is still open. */
type StatusMeaning = 'stands' | 'rejected' | 'open';

/** A status as the URL sends it. */
export interface SentStatus {
  /** The sender's own word for it. */
  readonly word: string;
  readonly meaning: StatusMeaning;
  /** What arrives here. */
  readonly value: string;
  readonly counted: boolean;
}

export interface SentStatuses {
  readonly parameter: ReadParameter;
  readonly statuses: readonly SentStatus[];
  /** The same one with every postback. */
  readonly fixed: boolean;
}

const rejected =
  /^(?:reject(?:ed)?|decline[d]?|cancel(?:l?ed)?|refund(?:ed)?|charge[_ -]?back|trash|fraud|revers(?:al|ed)|void(?:ed)?|invalid|scrubbed)$/;
const open = /^(?:pending|hold|on[_ -]?hold|waiting)$/;

function meaningOf(word: string): StatusMeaning {
  const lower = word.toLowerCase();
  if (rejected.test(lower)) return 'rejected';
  return open.test(lower) ? 'open' : 'stands';
}

/** `{status:lead=0 sale=1}` names each of the platform's words and what it sends for it. */
function wordsInMacro(name: string): [word: string, value: string][] {
  const argument = name.slice(name.indexOf(':') + 1);
  return [...argument.matchAll(/([^\s=,]+)=([^\s=,]+)/g)].map(
    ([, word = '', value = '']): [string, string] => [word, value],
  );
}

function isStatusMacro({ context, known }: Reading, { soleMacro }: ReadParameter): boolean {
  const sent = sentMacro(context.profile, known, soleMacro);
  return sent?.role === 'status' && sent.facts.family === true;
}

/** The statuses that the URL itself names; null where it names none, or where what counts is not known. */
export function sentStatuses(reading: Reading): SentStatuses | null {
  const notCounted = reading.context.offer?.statusesNotCounted;
  const parameter = valuedParameter(reading, 'status');
  if (notCounted === undefined || parameter === undefined) return null;
  const status = (word: string, value: string): SentStatus => ({
    word,
    meaning: meaningOf(word),
    value,
    counted: !notCounted.includes(value.toLowerCase()),
  });
  const { literal, soleMacro } = parameter;
  if (literal !== null) return { parameter, statuses: [status(literal, literal)], fixed: true };
  if (soleMacro === null || !isStatusMacro(reading, parameter)) return null;
  const statuses = wordsInMacro(soleMacro.name).map(([word, value]) => status(word, value));
  return { parameter, statuses, fixed: false };
}
