import { ownParameters } from '../../../shared/parameters.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Finding, Rule } from '../../rule.ts';
import type { Edit } from '../../text/edit.ts';

function groups(parameters: readonly ReadParameter[]): ReadParameter[][] {
  const byName = new Map<string, ReadParameter[]>();
  for (const parameter of parameters) {
    const key = parameter.name.toLowerCase();
    const group = byName.get(key);
    if (group === undefined) byName.set(key, [parameter]);
    else group.push(parameter);
  }
  return [...byName.values()].filter((group) => group.length > 1);
}

/** Takes a parameter out together with one of its separators. */
function removal({ postback }: Reading, { span: [start, end] }: ReadParameter): Edit {
  const { text } = postback.mended;
  if (text[start - 1] === '&') return { start: start - 1, end, text: '' };
  // The first of the query: another one of its group follows.
  return { start, end: end + 1, text: '' };
}

function duplicate(reading: Reading, group: readonly ReadParameter[]): Finding[] {
  const kept = group.find(({ name }) => ownParameters.has(name)) ?? group.at(0);
  const removed = group.filter((parameter) => parameter !== kept);
  return removed.slice(0, 1).map(({ name, raw, span }) => {
    const equal = group.every((parameter) => parameter.raw === raw);
    return {
      span,
      message: equal
        ? `“${name}” stands ${group.length} times with the same value. Keep it once.`
        : `“${name}” stands ${group.length} times with different values. Keep the right one.`,
      params: { parameter: name, count: String(group.length) },
      repair: equal
        ? { label: 'Keep it once', edits: removed.map((parameter) => removal(reading, parameter)) }
        : undefined,
    };
  });
}

export const findDuplicateParameter: Rule = (reading) =>
  groups(reading.postback.parameters).flatMap((group) => duplicate(reading, group));
