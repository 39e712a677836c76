import { isMacro, placeSegments } from '../../damage/segment-places.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import { type Finding, type Rule, valueSubject } from '../../rule.ts';

/** A whole value that opens or closes a macro without doing the other. */
const halves = [
  /^\[[^\]]*$/,
  /^[^[]*\]$/,
  /^\([^)]*$/,
  /^[^(]*\)$/,
  /^<[^>]*$/,
  /^[^<]*>$/,
  /^%(?![0-9A-Fa-f]{2})\w+$/,
  /^[A-Za-z]\w*%$/,
];

function finding(about: TextReading, start: number, written: string, subject: string): Finding {
  return {
    about,
    span: [start, start + written.length],
    message: `“${written}” opens or closes a macro only on one side, so the platform sends it as it stands. Complete its brackets.`,
    params: { found: written },
    subject,
  };
}

function isHalfHash(reading: Reading, { name, end }: { name: string; end: string }): boolean {
  const dialects = reading.context.profile?.dialects ?? [];
  return dialects.includes('hash') && name === '' && /^#\w+$/.test(end);
}

function isUnbalanced(reading: Reading, about: TextReading, parameter: ReadParameter): boolean {
  if (parameter.macros.some(({ macro }) => macro.text.includes('&'))) return true;
  const [start, end] = parameter.valueSpan;
  let rest = '';
  let from = start;
  for (const { span } of parameter.macros) {
    rest += about.mended.text.slice(from, span[0]);
    from = span[1];
  }
  rest += about.mended.text.slice(from, end);
  if (/[{}]/.test(rest)) return true;
  if (parameter.macros.length > 0) return false;
  const behind = about.mended.text.slice(end, parameter.span[1]);
  return halves.some((half) => half.test(rest)) || isHalfHash(reading, { name: rest, end: behind });
}

function inParameters(reading: Reading, about: TextReading): Finding[] {
  const parameters = about.source === 'postback' ? reading.parameters : about.parameters;
  return parameters.flatMap((parameter) => {
    if (!isUnbalanced(reading, about, parameter)) return [];
    const [start] = parameter.valueSpan;
    const written = about.mended.text.slice(start, parameter.span[1]);
    const subject = valueSubject(parameter);
    return [
      finding(about, start, written, about.source === 'postback' ? subject : `link ${subject}`),
    ];
  });
}

/** A brace before the query. */
function inAddress(about: TextReading): Finding[] {
  for (const { segment, start } of placeSegments(about.segments, 0)) {
    if (isMacro(segment)) continue;
    const found = /[{}?]/.exec(segment.text);
    if (found?.[0] === '?') return [];
    if (found !== null)
      return [finding(about, start + found.index, found[0], `${about.source} address`)];
  }
  return [];
}

export const findUnbalancedMacro: Rule = (reading) => {
  const texts = [reading.postback, ...(reading.link === null ? [] : [reading.link])];
  return texts.flatMap((about) => [...inAddress(about), ...inParameters(reading, about)]);
};
