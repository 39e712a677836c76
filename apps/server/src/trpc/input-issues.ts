import { type InputIssue, issuesOf } from '@trackside/core';
import type { TRPCError } from '@trpc/server';
import { core } from 'zod/mini';
import { RefusalCause } from './refuse.ts';

/** The fields that can't be used; null when the error is not about the input. */
export function inputIssues(error: TRPCError): readonly InputIssue[] | null {
  const { cause } = error;
  if (cause instanceof RefusalCause) return cause.reason === 'INPUT_INVALID' ? cause.issues : null;
  if (error.code !== 'BAD_REQUEST' && error.code !== 'PARSE_ERROR') return null;
  // Without fields: it could not even be read as JSON. The parser's message quotes it.
  return cause instanceof core.$ZodError ? issuesOf(cause.issues) : [];
}
