import { encodeFormText } from '../../../../shared/percent-encoding.ts';
import { sentMacro } from '../../../macro/sent-macro.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import type { Reading } from '../../../reading/reading.ts';
import { type Finding, replaceValue, type Rule, valueSubject } from '../../../rule.ts';

/** What no URL holds as it stands. Braces, blanks and controls are causes of their own. */
const unencoded = /[^ -~]|[\\^`|"<>]/gu;
const plain = /^[ !#-;=?-[\]_a-z{}~]*$/;
const brokenEscape = /%(?![0-9A-Fa-f]{2})/;

/** The value with all but its macros and what is encoded already percent-encoded. */
function encoded({ raw, macros, valueSpan }: ReadParameter): string {
  const encode = (text: string): string => text.replace(unencoded, encodeFormText);
  let written = '';
  let from = 0;
  for (const { macro, span } of macros) {
    const start = span[0] - valueSpan[0];
    written += encode(raw.slice(from, start)) + macro.text;
    from = start + macro.text.length;
  }
  return written + encode(raw.slice(from));
}

function inText(reading: Reading, parameter: ReadParameter): Finding[] {
  const { name, raw, literal, macros, valueSpan } = parameter;
  const wanted = plain.test(raw) ? raw : encoded(parameter);
  const isBroken = macros.length === 0 && literal === null && brokenEscape.test(raw);
  if (wanted === raw && !isBroken) return [];
  return [
    {
      span: valueSpan,
      subject: valueSubject(parameter),
      message: isBroken
        ? `A “%” in ${name} begins no escape, so the value cannot be read. Write %25 for a percent sign.`
        : `${name} holds characters that a URL cannot hold as they stand, and platforms change or drop them. Percent-encode them.`,
      params: { parameter: name, found: raw, ...(isBroken ? {} : { wanted }) },
      repair: isBroken
        ? undefined
        : { label: `Encode ${name}`, edits: replaceValue(reading, parameter, wanted) },
    },
  ];
}

function inMacros({ context, known }: Reading, parameter: ReadParameter): Finding[] {
  return parameter.macros.flatMap(({ macro, span }) => {
    const sent = sentMacro(context.profile, known, macro);
    if (sent?.facts.meaning?.unencoded !== true) return [];
    return [
      {
        span,
        subject: valueSubject(parameter),
        message: `${macro.text} is filled in without percent-encoding, so an “&” in it begins another parameter. Use an encoded form, or another macro.`,
        params: { parameter: parameter.name, found: macro.text },
      },
    ];
  });
}

export const findUnencodedValue: Rule = (reading) =>
  reading.parameters
    .filter(({ name }) => name !== 'secure')
    .flatMap((parameter) => [...inText(reading, parameter), ...inMacros(reading, parameter)]);
