export type SqlValue = string | number | bigint | null;

/** Statements of one transaction. They run at once: nothing else can happen between two of them. */
export interface Sql {
  one<Row>(text: string, ...values: readonly SqlValue[]): Row | undefined;
  all<Row>(text: string, ...values: readonly SqlValue[]): Row[];
  run(text: string, ...values: readonly SqlValue[]): void;
}
