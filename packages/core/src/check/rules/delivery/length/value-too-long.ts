import { ownParameters } from '../../../../shared/parameters.ts';
import { codePointLength, utf8Length } from '../../../../shared/text-length.ts';
import { transactionIdLength } from '../../../../shared/transaction-id.ts';
import { transactionIdMacro } from '../../../../template/compose/compose-tracking-template.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import type { Reading } from '../../../reading/reading.ts';
import { type Finding, type Rule, valueSubject } from '../../../rule.ts';
import { decodeQueryText } from '../../../text/decode-text.ts';

const mostBytes = 255;

interface Measure {
  readonly count: (text: string) => number;
  /** The macros that our click id is filled in for; what others bring is not known. */
  readonly clickIds: readonly string[];
}

/** How long a value is at least once its macros are filled in. */
function leastLength(
  { raw, literal, macros, valueSpan }: ReadParameter,
  { count, clickIds }: Measure,
): number {
  if (literal !== null) return count(literal);
  const decoded = (from: number, to: number): number =>
    count(decodeQueryText(raw.slice(from, to)) ?? '');
  let [from, length] = [0, 0];
  for (const { macro, span } of macros) {
    length += decoded(from, span[0] - valueSpan[0]);
    if (clickIds.includes(macro.text)) length += transactionIdLength;
    from = span[1] - valueSpan[0];
  }
  return length + decoded(from, raw.length);
}

function isLonger({ literal }: ReadParameter): string {
  return literal === null
    ? 'this value is longer once its macros are filled in'
    : 'this value is longer';
}

/** Contract, section 3: what is longer is refused, or counts as absent. */
function inPostback({ ours, parameters, context }: Reading): Finding[] {
  if (!ours) return [];
  const slots = context.profile?.clickIdEcho?.slots ?? [];
  const measure = { count: utf8Length, clickIds: slots.map(({ macro }) => macro) };
  return parameters
    .filter(
      (parameter) =>
        ownParameters.has(parameter.name) && leastLength(parameter, measure) > mostBytes,
    )
    .map((parameter) => ({
      span: parameter.valueSpan,
      subject: valueSubject(parameter),
      message: `${parameter.name} takes ${mostBytes} bytes, and ${isLonger(parameter)}. Shorten it.`,
      params: { parameter: parameter.name, limit: String(mostBytes) },
    }));
}

function inLink({ context, link }: Reading): Finding[] {
  const { profile } = context;
  const lengths = profile?.linkValueLengths;
  if (link === null || profile === undefined || lengths === undefined) return [];
  const limits = new Map(Object.entries(lengths.longest));
  const measure = { count: codePointLength, clickIds: [transactionIdMacro] };
  return link.parameters.flatMap((parameter) => {
    const { name, valueSpan } = parameter;
    const limit = limits.get(name);
    if (limit === undefined || leastLength(parameter, measure) <= limit) return [];
    return [
      {
        about: link,
        span: valueSpan,
        subject: `link ${valueSubject(parameter)}`,
        message: `${profile.name} keeps ${limit} characters of ${name}, and ${isLonger(parameter)}. Shorten it.`,
        params: { parameter: name, limit: String(limit), platform: profile.name },
      },
    ];
  });
}

export const findValueTooLong: Rule = (reading) => [...inPostback(reading), ...inLink(reading)];
