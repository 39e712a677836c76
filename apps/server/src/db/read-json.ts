import { z } from 'zod/mini';

/** Reads a column that holds JSON, as its schema says; it throws where the database holds another thing. */
export function readJson<Value>(schema: z.ZodMiniType<Value>, text: string): Value {
  return z.parse(schema, JSON.parse(text));
}
