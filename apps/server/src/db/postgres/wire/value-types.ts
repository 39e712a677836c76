import { types, TypeOverrides } from 'pg';

const asNumber = (text: string): number => Number(text);
const asText = (text: string): string => text;

/**
 * Values come as SQLite gives them: integers and sums of them as numbers (all of ours are below 2^53),
 * conditions as 1 and 0, JSON as its text.
 */
export function valueTypes(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, asNumber);
  overrides.setTypeParser(types.builtins.NUMERIC, asNumber);
  overrides.setTypeParser(types.builtins.BOOL, (text) => (text === 't' ? 1 : 0));
  overrides.setTypeParser(types.builtins.JSON, asText);
  return overrides;
}
