import type { DialectId } from '../dialects.ts';
import type { FindAhead } from './find-ahead.ts';

export interface FoundMacro {
  readonly dialect: DialectId;
  readonly name: string;
  /** The offset after its last character. */
  readonly end: number;
}

/** Reads the macro that begins exactly at an offset, or tells that none of its dialect does. */
export type MacroReader = (text: string, start: number, findAhead: FindAhead) => FoundMacro | null;

interface Delimiters {
  readonly open: string;
  readonly close: string;
}

/** A macro whose name may hold anything but the characters listed in `without`. */
function freelyNamed(
  dialect: DialectId,
  { open, close }: Delimiters,
  without: readonly string[],
): MacroReader {
  return (text, start, findAhead) => {
    if (!text.startsWith(open, start)) return null;
    const nameStart = start + open.length;
    const nameEnd = Math.min(...without.map((character) => findAhead(character, nameStart)));
    if (nameEnd === nameStart || !text.startsWith(close, nameEnd)) return null;
    return { dialect, name: text.slice(nameStart, nameEnd), end: nameEnd + close.length };
  };
}

/** A macro whose name is a run of the characters that `name` (a sticky expression) allows. */
function strictlyNamed(dialect: DialectId, { open, close }: Delimiters, name: RegExp): MacroReader {
  return (text, start) => {
    if (!text.startsWith(open, start)) return null;
    name.lastIndex = start + open.length;
    const found = name.exec(text);
    if (found === null || !text.startsWith(close, name.lastIndex)) return null;
    return { dialect, name: found[0], end: name.lastIndex + close.length };
  };
}

const hexEscape = /%[0-9A-Fa-f]{2}/y;

function isHexEscape(text: string, start: number): boolean {
  hexEscape.lastIndex = start;
  return hexEscape.test(text);
}

const readPercent = strictlyNamed('percent', { open: '%', close: '%' }, /[A-Za-z][A-Za-z0-9_]*/y);

/** `%de%20` is two escapes, `%device_id%` is a macro although it begins like one. */
const readUnescapedPercent: MacroReader = (text, start, findAhead) => {
  const found = readPercent(text, start, findAhead);
  if (found === null) return null;
  const doubtful = found.name.length === 1 || isHexEscape(text, start);
  return doubtful && isHexEscape(text, found.end - 1) ? null : found;
};

const readAngle = freelyNamed('angle', { open: '<', close: '>' }, ['<', '>']);

const readOpeningAngle: MacroReader = (text, start, findAhead) =>
  text.startsWith('<#', start) || text.startsWith('</', start)
    ? null
    : readAngle(text, start, findAhead);

const conditionEnd = '</#if>';

/** `<#if attributed>1<#else>0</#if>`: the condition is its name. */
const readCondition: MacroReader = (text, start, findAhead) => {
  const opening = '<#if ';
  if (!text.startsWith(opening, start)) return null;
  const nameStart = start + opening.length;
  const nameEnd = findAhead('>', nameStart);
  const bodyEnd = findAhead(conditionEnd, nameEnd);
  if (nameEnd === nameStart || bodyEnd === text.length) return null;
  const name = text.slice(nameStart, nameEnd);
  return { dialect: 'freemarker', name, end: bodyEnd + conditionEnd.length };
};

const readCurly = freelyNamed('curly', { open: '{', close: '}' }, ['{', '}']);

const dottedName = /^@?[A-Za-z][\w.]*$/;

/** `{@postback.eventName}` and `{device.gaid}`; without `@` and dot it is any `{curly}` macro. */
const readCurlyOrDotted: MacroReader = (text, start, findAhead) => {
  const found = readCurly(text, start, findAhead);
  const dotted = found !== null && /[@.]/.test(found.name) && dottedName.test(found.name);
  return dotted ? { ...found, dialect: 'dotted-at' } : found;
};

const afName = /[A-Za-z0-9_-]+/y;

/** By the character that a macro begins with; the first reader that finds one is right. */
export const macroReaders: ReadonlyMap<string, readonly MacroReader[]> = new Map([
  [
    '$',
    [
      strictlyNamed('af-internal', { open: '$$sdk(', close: ')' }, afName),
      strictlyNamed('af-internal', { open: '$$click(', close: ')' }, afName),
      freelyNamed('freemarker', { open: '${(', close: ')!}' }, [')']),
      freelyNamed('dollar-curly', { open: '${', close: '}' }, ['}']),
    ],
  ],
  ['<', [readCondition, readOpeningAngle]],
  [
    '#',
    [
      strictlyNamed('double-hash', { open: '##', close: '##' }, /[A-Za-z0-9_. -]+/y),
      freelyNamed('hash-curly', { open: '#{', close: '}' }, ['}']),
      strictlyNamed('hash', { open: '#', close: '#' }, /[A-Za-z0-9_.-]+/y),
    ],
  ],
  ['{', [freelyNamed('double-curly', { open: '{{', close: '}}' }, ['{', '}']), readCurlyOrDotted]],
  [
    '[',
    [
      // Some networks write the double form with three brackets.
      freelyNamed('double-square', { open: '[[[', close: ']]]' }, ['[', ']']),
      freelyNamed('double-square', { open: '[[', close: ']]' }, [']']),
      freelyNamed('square', { open: '[', close: ']' }, ['[', ']']),
    ],
  ],
  [
    '%',
    [
      strictlyNamed('double-percent', { open: '%%', close: '%%' }, /[A-Za-z][A-Za-z0-9_]*/y),
      readUnescapedPercent,
    ],
  ],
  ['(', [strictlyNamed('paren', { open: '(', close: ')' }, afName)]],
]);
