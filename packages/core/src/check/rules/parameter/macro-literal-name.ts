import { ownParameters } from '../../../shared/parameters.ts';
import { looksLikeClickId } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Rule, valueSubject } from '../../rule.ts';

/** `clickid`, `ext_id`, `sub1`: how a macro is called, never how a click is. */
const idWord = /^[a-z]+(?:[_-][a-z]+)*[_-]?\d?$/i;

function isMacroName(reading: Reading, { name, literal }: ReadParameter): boolean {
  if (literal === null || literal === '' || name === 'secure') return false;
  const events = reading.context.offer?.events ?? [];
  if (name === 'event_name' && events.some((event) => event.name === literal)) return false;
  if (ownParameters.has(name) && literal.toLowerCase() === name) return true;
  if (looksLikeClickId(name) && idWord.test(literal) && looksLikeClickId(literal)) return true;
  return ownParameters.has(name) && reading.known.some((known) => known.name === literal);
}

export const findMacroLiteralName: Rule = (reading) =>
  reading.parameters
    .filter((parameter) => isMacroName(reading, parameter))
    .map((parameter) => ({
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message: `${parameter.name} holds the word “${parameter.raw}” itself, so every postback carries the same text. Write it as the platform's macro, with its brackets.`,
      params: { parameter: parameter.name, found: parameter.raw },
    }));
