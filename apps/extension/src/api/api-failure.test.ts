import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';

import { toApiFailure } from './api-failure.ts';

function answered(message: string, data: Record<string, unknown>): TRPCClientError<never> {
  return TRPCClientError.from({ error: { code: -32_000, message, data } });
}

describe('toApiFailure', () => {
  test('tells a server that did not answer', () => {
    const error = TRPCClientError.from(new TypeError('Failed to fetch'));
    expect(toApiFailure(error)).toEqual({ kind: 'unreachable' });
  });

  test('tells a server that took too long', () => {
    const error = TRPCClientError.from(new DOMException('too long', 'TimeoutError'));
    expect(toApiFailure(error)).toEqual({ kind: 'unreachable' });
  });

  test('tells an answer that is no tRPC answer', () => {
    const error = TRPCClientError.from(new SyntaxError('Unexpected token <'));
    expect(toApiFailure(error)).toEqual({ kind: 'not-trackside' });
  });

  test('tells a token that is not accepted', () => {
    const error = answered('Send a valid token.', { code: 'UNAUTHORIZED', httpStatus: 401 });
    expect(toApiFailure(error)).toEqual({ kind: 'unauthorised' });
  });

  test('keeps reason, message and fields of a refusal', () => {
    const error = answered('Correct the marked fields.', {
      code: 'BAD_REQUEST',
      httpStatus: 400,
      reason: 'INPUT_INVALID',
      issues: [{ path: 'name', message: 'Type a name.' }],
    });
    expect(toApiFailure(error)).toEqual({
      kind: 'refused',
      reason: 'INPUT_INVALID',
      message: 'Correct the marked fields.',
      issues: [{ path: 'name', message: 'Type a name.' }],
    });
  });

  test('does without reason and fields where the server gives none', () => {
    const error = answered('Try later.', { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 });
    expect(toApiFailure(error)).toEqual({
      kind: 'refused',
      reason: null,
      message: 'Try later.',
      issues: [],
    });
  });
});
