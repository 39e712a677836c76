/** A member of the body's object. The name of a nested one is its path, as `name[key]`. */
interface JsonMember {
  readonly name: string;
  /** A string's content; a number's, true's or false's literal text. */
  readonly value: string;
}

export interface JsonBody {
  /** false: it is no JSON object, or something in it is nested. */
  readonly flat: boolean;
  /** In their order, repeated names too, without nulls. Empty where the text is no JSON object. */
  readonly members: readonly JsonMember[];
}

const unreadable: JsonBody = { flat: false, members: [] };

/** Bounds on what is kept of a nested body, which is refused anyway: paths repeat their beginnings. */
const longestPath = 255;
const mostNested = 64;

interface Container {
  readonly array: boolean;
  /** null for the outermost object, and undefined where the path has grown too long to be kept. */
  readonly path: string | null | undefined;
  key: string | null;
  index: number;
}

function pathIn(container: Container): string | undefined {
  const key = container.key ?? String(container.index);
  if (container.path === null) return key;
  if (container.path === undefined) return undefined;
  const path = `${container.path}[${key}]`;
  return path.length > longestPath ? undefined : path;
}

/** Where the string that begins at `start` ends: the offset after its closing quote. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

const otherToken = /[{}[\],:]|[^\s{}[\],:"]+/y;
const blank = /\s*/y;

/** Where the match of a sticky pattern that is known to match at `start` ends. */
function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  sticky.test(text);
  return sticky.lastIndex;
}

/** The tokens of a text that is known to be JSON. */
function* tokensOf(json: string): Generator<string> {
  let at = 0;
  for (;;) {
    at = endOf(blank, json, at);
    if (at >= json.length) return;
    const end = json[at] === '"' ? endOfString(json, at) : endOf(otherToken, json, at);
    yield json.slice(at, end);
    at = end;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads the body of a JSON postback. Numbers keep their literal text, repeated names are seen, null is
 * absent. Never throws, never recurses; time is linear. Rule: contract, section 3.
 *
 * @example
 * readFlatJson('{"event_id":12345678901234567890}') // => { flat: true, members: [{ name: 'event_id', value: '12345678901234567890' }] }
 */
export function readFlatJson(body: string): JsonBody {
  const json = body.replace(/^\uFEFF?[ \t\r\n]*/, '');
  if (!json.startsWith('{') || !isJson(json)) return unreadable;
  const open: Container[] = [];
  const members: JsonMember[] = [];
  let flat = true;
  let nested = 0;
  for (const token of tokensOf(json)) {
    const container = open.at(-1);
    if (token === '{' || token === '[') {
      flat &&= container === undefined;
      open.push({
        array: token === '[',
        path: container === undefined ? null : pathIn(container),
        key: null,
        index: 0,
      });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (container === undefined || token === ':') {
      continue;
    } else if (token === ',') {
      container.key = null;
      container.index += 1;
    } else if (!container.array && container.key === null) {
      container.key = textOf(token);
    } else if (token !== 'null') {
      const name = pathIn(container);
      if (open.length > 1) nested += 1;
      if (name !== undefined && (open.length === 1 || nested <= mostNested))
        members.push({ name, value: textOf(token) });
    }
  }
  return { flat, members };
}

function textOf(token: string): string {
  return token.startsWith('"') ? String(JSON.parse(token)) : token;
}
