import { posix } from 'node:path';

export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import and re-export of a source text. */
export function importsOf(from: string, text: string): Import[] {
  return [...text.matchAll(statement)].flatMap((match) => {
    const specifier = match[2] ?? match[3];
    return specifier === undefined ? [] : [{ from, specifier, typeOnly: match[1] !== undefined }];
  });
}

/** The file that a relative import names, relative to the root; other specifiers stay as they are. */
export function targetOf({ from, specifier }: Import): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
