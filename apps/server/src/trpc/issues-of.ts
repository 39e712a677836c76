import type { InputIssue } from './refuse.ts';

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A schema's issues as the API names them: paths with dots. */
export function issuesOf(issues: readonly SchemaIssue[]): readonly InputIssue[] {
  return issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
