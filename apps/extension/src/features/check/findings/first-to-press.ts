import type { Diagnostic } from '@trackside/core';

/** The one thing to press first: the repairs, the copy of a URL without errors, or neither. */
export function firstToPress(
  findings: readonly Pick<Diagnostic, 'severity' | 'fix'>[],
): 'repair' | 'copy' | null {
  if (findings.some(({ fix }) => fix !== undefined)) return 'repair';
  return findings.some(({ severity }) => severity === 'error') ? null : 'copy';
}
