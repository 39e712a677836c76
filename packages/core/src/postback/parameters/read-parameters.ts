import type { PostbackBody, PostbackInput } from '../postback.ts';
import { readFlatJson } from './flat-json.ts';
import { readParameter, splitQuery, writeParameter, type Parameter } from './parameter.ts';

/** Query and body as one list. */
export interface ParameterList {
  readonly parameters: readonly Parameter[];
  /** false: the body is no flat JSON object. */
  readonly bodyFlat: boolean;
}

const blankBody = /^[ \t\r\n]*$/;

/** A body of which only its text is known: JSON begins with a brace, a form does not. */
function bodyOf(body: PostbackInput['body']): PostbackBody | null {
  if (typeof body !== 'string') return body ?? null;
  return { type: body.trimStart().startsWith('{') ? 'json' : 'form', text: body };
}

/** Reads query and body as one list; an empty or blank body is none (contract, section 3). */
export function readParameters(input: PostbackInput): ParameterList {
  const fromQuery = splitQuery(input.query);
  const body = bodyOf(input.body);
  if (body === null || blankBody.test(body.text)) {
    return { parameters: fromQuery.map(readParameter), bodyFlat: true };
  }
  if (body.type === 'form') {
    return {
      parameters: [...fromQuery, ...splitQuery(body.text)].map(readParameter),
      bodyFlat: true,
    };
  }
  const { flat, members } = readFlatJson(body.text);
  const fromBody = members.map(({ name, value }) => writeParameter(name, value));
  return { parameters: [...fromQuery, ...fromBody].map(readParameter), bodyFlat: flat };
}

/** The parameter of this name; null where there is none or more than one. */
export function onlyOne(parameters: readonly Parameter[], name: string): Parameter | null {
  let only: Parameter | null = null;
  for (const parameter of parameters) {
    if (parameter.name !== name) continue;
    if (only !== null) return null;
    only = parameter;
  }
  return only;
}

export type ParameterGroups = ReadonlyMap<string, readonly Parameter[]>;

/** Groups parameters by name; the names in the order in which they first stand. */
export function byName(parameters: readonly Parameter[]): ParameterGroups {
  return Map.groupBy(parameters, ({ name }) => name);
}
