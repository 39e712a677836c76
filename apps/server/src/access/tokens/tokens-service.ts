import type { Changed } from '../../audit/changed.ts';
import type { Caller } from '../access-service.ts';
import type { Role } from '../roles.ts';

/** An access token as the API shows it: all but the token. */
export interface TokenView {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  /** null: it has no end of its own. */
  readonly expiresAt: string | null;
  /** To the minute; null: never. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly state: 'good' | 'expired' | 'revoked';
  /** The one that the server makes, or takes from its settings, when it starts. */
  readonly initial: boolean;
}

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number | null | undefined;
}

/** What is to change; null takes the end away. */
export interface TokenChanges {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly expiresAt?: number | null | undefined;
}

/** Nothing here gives a token away but `create`, once. Without a caller it is who runs the server. */
export interface TokensService {
  /** Those that are good, by name; with `includeEnded` also those that were revoked or have expired. */
  list(includeEnded: boolean): Promise<readonly TokenView[]>;
  create(
    caller: Caller | null,
    fields: NewToken,
  ): Promise<Changed<TokenView & { readonly token: string }>>;
  update(caller: Caller, id: number, changes: TokenChanges): Promise<Changed<TokenView>>;
  /** Ends a token for good; its row stays, for its name stands in the log. */
  revoke(caller: Caller | null, id: number): Promise<Changed<TokenView>>;
}
