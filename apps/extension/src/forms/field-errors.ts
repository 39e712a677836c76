import type { FieldIssue } from '../api/api-failure.ts';

/** The first message for each field; nested fields are under their path and their first part. */
export type FieldErrors = Readonly<Record<string, string>>;

export const noErrors: FieldErrors = {};

interface PathIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Messages by path (`revenue.value`, `parameters.0.name`) and by the path's first part (`revenue`). */
export function fieldErrors(issues: readonly (PathIssue | FieldIssue)[]): FieldErrors {
  const errors = new Map<string, string>();
  for (const { path, message } of issues) {
    const parts = typeof path === 'string' ? path.split('.') : path.map(String);
    for (const key of [parts.join('.'), parts[0] ?? '']) {
      if (!errors.has(key)) errors.set(key, message);
    }
  }
  return Object.fromEntries(errors);
}
