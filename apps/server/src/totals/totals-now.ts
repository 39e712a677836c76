import type { DialectName } from '../db/transaction/dialect.ts';

/**
 * What a table of totals is read by: itself, or on PostgreSQL the view that has also what was noted and
 * not folded into it yet.
 */
export function totalsNow(dialect: DialectName, table: string): string {
  return dialect === 'postgres' ? `${table}_now` : table;
}
