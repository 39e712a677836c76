import type { Result } from '@trackside/core';
import type { Changed } from '../../audit/changed.ts';
import type { Caller } from '../access-service.ts';
import type { Role } from '../roles.ts';

/** An invitation as the API shows it: all but its secret. */
export interface InvitationView {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
  readonly state: 'open' | 'used' | 'expired' | 'revoked';
}

export interface NewInvitation {
  readonly name: string;
  readonly role: Role;
  readonly expiresInHours: number;
}

/** Why a secret brings no token. */
export type PairRefusal = 'unknown' | 'used' | 'expired' | 'revoked';

/** What the invited one gets: the only answer that holds the token. */
export interface Paired {
  readonly token: string;
  readonly name: string;
  readonly role: Role;
}

/** Nothing here gives a secret away but `create`, once. */
export interface InvitationsService {
  /** Newest first. */
  list(): Promise<readonly InvitationView[]>;
  /** With the link to send. */
  create(
    caller: Caller,
    fields: NewInvitation,
  ): Promise<Changed<InvitationView & { readonly url: string }>>;
  revoke(caller: Caller, id: number): Promise<Changed<InvitationView>>;
  /** Exchanges a secret for a token; of any number of exchanges at once one gets it. */
  pair(secret: string): Promise<Result<Paired, PairRefusal>>;
}
