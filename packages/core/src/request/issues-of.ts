/** One field that can't be used. `path` names it with dots: `revenue.value`. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * A schema's issues as the API names them: paths with dots.
 *
 * @example
 * issuesOf([{ path: ['revenue', 'value'], message: 'Type a value.' }]) // => [{ path: 'revenue.value', message: 'Type a value.' }]
 */
export function issuesOf(issues: readonly SchemaIssue[]): readonly InputIssue[] {
  return issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
