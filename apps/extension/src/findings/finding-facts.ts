import type { Diagnostic } from '@trackside/core';

/** A particular of a finding: which of our words introduces it, and the value as it stands. */
export interface FindingFact {
  readonly name:
    | 'parameter'
    | 'token'
    | 'cause'
    | 'found'
    | 'expected'
    | 'passed'
    | 'returned'
    | 'missing';
  readonly value: string;
}

const factNames = {
  parameter: 'parameter',
  token: 'token',
  cause: 'cause',
  passed: 'passed',
  returned: 'returned',
  found: 'found',
  host: 'found',
  expected: 'expected',
  wanted: 'expected',
  instead: 'expected',
  missing: 'missing',
} as const satisfies Record<string, FindingFact['name']>;

const longestShown = 200;

/** What a finding says beyond its cause, in the order in which it is told; each kind once. */
export function findingFacts({ params }: Pick<Diagnostic, 'params'>): FindingFact[] {
  const facts = new Map<FindingFact['name'], string>();
  for (const [param, name] of Object.entries(factNames)) {
    const value = params[param];
    if (value !== undefined && value !== '' && !facts.has(name)) facts.set(name, value);
  }
  return [...facts].map(([name, value]) => ({
    name,
    value: value.length > longestShown ? `${value.slice(0, longestShown)}…` : value,
  }));
}
