export interface RunQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What is used of the connection that runs the ORM's queries. */
export interface QueryRunner {
  executeQuery(query: RunQuery, ...rest: readonly unknown[]): Promise<unknown>;
}

export function isQueryRunner(connection: unknown): connection is QueryRunner {
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'executeQuery' in connection &&
    typeof connection.executeQuery === 'function'
  );
}
