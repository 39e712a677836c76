import { matchEventNames } from '@trackside/core';

interface NearName {
  /** The event that exists already. */
  readonly name: string;
  readonly difference: 'case' | 'whitespace' | 'lookalike';
}

/** The event whose name this one would be taken for: it differs only in case, blanks or look-alike letters. */
export function nearName(typed: string, others: readonly string[]): NearName | null {
  const near = matchEventNames(others, [typed]).find(({ observed }) => observed === typed);
  if (near?.suggestion === undefined) return null;
  switch (near.status) {
    case 'case':
    case 'whitespace':
    case 'lookalike':
      return { name: near.suggestion, difference: near.status };
    case 'exact':
    case 'similar':
    case 'missing':
    case 'unused':
      return null;
  }
}
