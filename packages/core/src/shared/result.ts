/** An expected outcome as a value: what was asked for, or why it can't be had. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };
