import type { PostbackInput } from '../postback.ts';
import { readFlatJson } from './flat-json.ts';
import { readParameter, splitQuery, writeParameter, type Parameter } from './parameter.ts';

/** Query and body as one list. */
export interface ParameterList {
  readonly parameters: readonly Parameter[];
  /** false: the body is no flat JSON object. */
  readonly bodyFlat: boolean;
}

const blankBody = /^[ \t\r\n]*$/;

/** Reads query and body as one list; an empty or blank body is none (contract, section 3). */
export function readParameters({ query, body }: PostbackInput): ParameterList {
  const fromQuery = splitQuery(query);
  if (body === undefined || blankBody.test(body.text)) {
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

/** Groups parameters by name; the names in the order in which they first stand. */
export function byName(
  parameters: readonly Parameter[],
): ReadonlyMap<string, readonly Parameter[]> {
  return Map.groupBy(parameters, ({ name }) => name);
}
