import type { Result } from '@trackside/core';
import type { FastifyRequest } from 'fastify';
import type { RefusalReason } from '../errors.ts';
import { createFailedAttemptLimiter, loginLimits } from '../limits/failed-attempt-limiter.ts';
import type { Clock } from '../ports/clock.ts';
import type { AccessService, Caller, Stranger } from './access-service.ts';

/** Whose request it is, or what who is not let in is told. */
export type Admit = (
  request: Pick<FastifyRequest, 'headers' | 'ip'>,
) => Promise<Result<Caller, RefusalReason>>;

/** The one door of all that needs an access token: who guesses is slowed down at all of it together. */
export function createAdmit(
  access: Pick<AccessService, 'authenticate'>,
  { clock }: { readonly clock: Clock },
): Admit {
  const limiter = createFailedAttemptLimiter(loginLimits);
  return async ({ headers, ip }) => {
    const caller = await access.authenticate(headers.authorization);
    if (caller.ok) return caller;
    if (caller.error === 'unknown' && limiter.fail(ip, clock()))
      return { ok: false, error: 'RATE_LIMITED' };
    return { ok: false, error: reasonOf(caller.error) };
  };
}

/** Whether a token is missing or wrong is all the same. */
function reasonOf(stranger: Stranger): RefusalReason {
  switch (stranger) {
    case 'missing':
    case 'unknown':
      return 'UNAUTHENTICATED';
    case 'expired':
      return 'TOKEN_EXPIRED';
    case 'revoked':
      return 'TOKEN_REVOKED';
  }
}
