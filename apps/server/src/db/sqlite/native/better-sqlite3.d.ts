/** It comes without types; this much of it is used. The ORM's own types name the namespace. */
declare module 'better-sqlite3' {
  namespace Database {
    type Value = string | number | bigint | null;

    interface Statement {
      /** It answers rows. */
      readonly reader: boolean;
      /** Rows come as lists of their values from now on. */
      raw(): this;
      get<Row>(...values: readonly Value[]): Row | undefined;
      all<Row>(...values: readonly Value[]): Row[];
      run(...values: readonly Value[]): void;
    }

    interface Database {
      readonly inTransaction: boolean;
      prepare(text: string): Statement;
      pragma(text: string): unknown;
      close(): void;
    }
  }
  const Database: new (file: string) => Database.Database;
  export default Database;
}
