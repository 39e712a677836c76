import { ownParameters } from '../../../../shared/parameters.ts';
import { codePointLength, isOverBytes } from '../../../../shared/text-length.ts';
import type { Reading } from '../../../reading/reading.ts';
import { type Finding, type Rule, valueSubject } from '../../../rule.ts';

const mostBytes = '255';

/** Contract, section 3: what is longer is refused, or counts as absent. */
function inPostback({ ours, parameters }: Reading): Finding[] {
  if (!ours) return [];
  return parameters
    .filter(({ name, literal }) => ownParameters.has(name) && isOverBytes(literal ?? ''))
    .map((parameter) => ({
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message: `${parameter.name} takes ${mostBytes} bytes, and this value is longer. Shorten it.`,
      params: { parameter: parameter.name, limit: mostBytes },
    }));
}

function inLink({ context, link }: Reading): Finding[] {
  const { profile } = context;
  const lengths = profile?.linkValueLengths;
  if (link === null || profile === undefined || lengths === undefined) return [];
  const limits = new Map(Object.entries(lengths.longest));
  return link.parameters.flatMap((parameter) => {
    const { name, literal, valueSpan } = parameter;
    const limit = limits.get(name);
    if (limit === undefined || codePointLength(literal ?? '') <= limit) return [];
    return [
      {
        about: link,
        span: valueSpan,
        subject: `link ${valueSubject(parameter)}`,
        message: `${profile.name} keeps ${limit} characters of ${name}, and this value is longer. Shorten it.`,
        params: { parameter: name, limit: String(limit), platform: profile.name },
      },
    ];
  });
}

export const findValueTooLong: Rule = (reading) => [...inPostback(reading), ...inLink(reading)];
