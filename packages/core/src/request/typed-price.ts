import * as z from 'zod/mini';

/** A price as it was typed: judged together with what stays as it is. */
export const typedPrice = z.object({ type: z.string(), value: z.nullish(z.string()) });

export type TypedPrice = z.infer<typeof typedPrice>;
