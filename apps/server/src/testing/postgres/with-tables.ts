/** The suite's database to copy from: it has our tables, and no key yet. */
export const withTables = 'trackside_tables';
