import type { Result } from '@trackside/core';
import type { Role } from './roles.ts';

/** Who makes a request: the token that it bears. */
export interface Caller {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since the epoch; null: it has no end of its own. */
  readonly expiresAt: number | null;
}

/** Why a request has no caller. Only `unknown` can be a guess: the last two take the right token. */
export type Stranger = 'missing' | 'unknown' | 'expired' | 'revoked';

export interface AccessService {
  /** Whose token an `Authorization` header bears. */
  authenticate(authorization: string | undefined): Promise<Result<Caller, Stranger>>;
  /** Aborts with `signal`, and when the caller's token is revoked, ends or gets another role. */
  watch(caller: Caller, signal: AbortSignal): AbortSignal;
}
