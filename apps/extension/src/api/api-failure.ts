import { TRPCClientError } from '@trpc/client';
import * as z from 'zod/mini';

export interface FieldIssue {
  readonly path: string;
  readonly message: string;
}

/** Why a call to the server came to nothing, in the terms that views speak of. */
export type ApiFailure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'not-trackside' }
  | { readonly kind: 'unauthorised' }
  | {
      readonly kind: 'refused';
      readonly reason: string | null;
      readonly message: string;
      readonly issues: readonly FieldIssue[];
    };

const pathSchema = z.union([
  z.string(),
  z.pipe(
    z.array(z.union([z.string(), z.number()])),
    z.transform((path) => path.join('.')),
  ),
]);

const refusalSchema = z.object({
  code: z.string(),
  httpStatus: z.optional(z.number()),
  reason: z.optional(z.nullable(z.string())),
  issues: z.optional(z.array(z.object({ path: pathSchema, message: z.string() }))),
});

/** What a request that got no answer at all fails with. */
const unanswered = new Set(['TypeError', 'TimeoutError', 'AbortError']);

const gotNoAnswer = (error: unknown): boolean =>
  error instanceof Error && unanswered.has(error.name);

/** Sorts whatever a tRPC call threw. An answer that is no tRPC answer came from something else than Trackside. */
export function toApiFailure(error: unknown): ApiFailure {
  if (!(error instanceof TRPCClientError)) {
    return { kind: gotNoAnswer(error) ? 'unreachable' : 'not-trackside' };
  }
  const data: unknown = error.data;
  const refusal = refusalSchema.safeParse(data);
  if (!refusal.success) {
    return { kind: gotNoAnswer(error.cause) ? 'unreachable' : 'not-trackside' };
  }
  const { code, reason, issues } = refusal.data;
  if (code === 'UNAUTHORIZED' || reason === 'UNAUTHENTICATED') return { kind: 'unauthorised' };
  return { kind: 'refused', reason: reason ?? null, message: error.message, issues: issues ?? [] };
}

/** Whether the server refused for the role of the access token alone. */
export function isRoleTooLow(error: unknown): boolean {
  if (error === null) return false;
  const failure = toApiFailure(error);
  return failure.kind === 'refused' && failure.reason === 'ROLE_TOO_LOW';
}
