import { templateParameters, type TemplateParameter } from '../../template/template-parameters.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import { decodeText } from '../text/decode-text.ts';
import type { Edit } from '../text/edit.ts';
import { isMacro } from './segment-places.ts';

const encodedScheme = /^\s*https?%(?:25)*3A/i;
const escapes = /(?:%(?:25)*[0-9A-F]{2})+/gi;
const nestedUrl = /^https?(?::|%3A)/i;
const macroName = /^[\w@~.:?=, -]+$/;
const encodedCurly =
  /(?:%24|%23)?(?:%7B){1,2}(?:%(?:20|2E|3A|3D|3F|40|7E)|[\w.~?:=@ -])+(?:%7D){1,2}/gi;

function decodeTimes(text: string, times: number): string {
  let decoded = text;
  for (let time = 0; time < times; time += 1) decoded = decodeText(decoded) ?? decoded;
  return decoded;
}

/** How often the whole URL is encoded. */
function wholeEncodings(text: string): number {
  const scheme = encodedScheme.exec(text);
  if (scheme !== null) return 1 + (scheme[0].match(/25/g) ?? []).length;
  return !text.includes('=') && /%3D/i.test(text) ? 1 : 0;
}

function decodeWhole(text: string, times: number): Edit[] {
  return [...text.matchAll(escapes)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: decodeTimes(match[0], times),
  }));
}

/** `%7Bclick_id%7D` as a whole value is a macro in every dialect; within a value only in curly ones. */
function encodedMacros({ text, valueSpan }: TemplateParameter): Edit[] {
  if (!text.includes('%') || nestedUrl.test(text)) return [];
  const [start, end] = valueSpan;
  const decoded = decodeText(text);
  if (decoded !== null && decoded !== text) {
    const [only, ...others] = tokenizeTemplate(decoded);
    if (only !== undefined && others.length === 0 && isMacro(only) && macroName.test(only.name)) {
      return [{ start, end, text: decoded }];
    }
  }
  return [...text.matchAll(encodedCurly)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: decodeTimes(match[0], 1),
  }));
}

/** Finds what was percent-encoded of a whole template, or of its macros, with what stood there. */
export function findEncodedTemplate(text: string): Edit[] {
  const times = wholeEncodings(text);
  if (times === 0) return templateParameters(text).flatMap(encodedMacros);
  return decodeWhole(text, times).filter(
    ({ start, end, text: wanted }) => wanted !== text.slice(start, end),
  );
}
