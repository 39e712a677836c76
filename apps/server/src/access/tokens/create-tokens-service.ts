import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../../app-deps.ts';
import type { ChangeAs } from '../../audit/change-as.ts';
import type { Changed } from '../../audit/changed.ts';
import { makeToken } from '../../ports/token.ts';
import type { ProcedurePath } from '../../trpc/procedure-roles.ts';
import type { Caller } from '../access-service.ts';
import { accessTokenDigest } from '../access-token-digest.ts';
import { AccessToken } from '../access-token-entity.ts';
import type { AccessWatch } from '../watch/watch-access.ts';
import { anotherAdminLasts, isLastingAdmin } from './admin-tokens.ts';
import { isNameTaken } from './token-names.ts';
import { tokenSnapshot, tokenView } from './token-view.ts';
import type { NewToken, TokensService, TokenView } from './tokens-service.ts';

type Deps = Pick<AppDeps, 'database' | 'clock' | 'random' | 'accessKey'> & {
  readonly changeAs: ChangeAs;
  readonly accessWatch: AccessWatch;
};

type Refusal = 'TOKEN_NAME_TAKEN' | 'LAST_ADMIN' | ReturnType<typeof endIssue>;

/** Names sort as people expect: case and accents come second. */
const collator = new Intl.Collator('en', { numeric: true });

export function createTokensService(deps: Deps): TokensService {
  const { changeAs, clock } = deps;

  const change = async (
    caller: Caller | null,
    { id, action }: { readonly id: number; readonly action: ProcedurePath },
    apply: (em: SqlEntityManager, token: AccessToken) => Promise<Refusal | null>,
  ): Promise<Changed<TokenView>> => {
    const changed = await changeAs<TokenView>(caller, async ({ em, note }) => {
      const token = await em.findOne(AccessToken, { id, revokedAt: null });
      if (token === null) return { ok: false, error: 'TOKEN_NOT_FOUND' };
      const before = tokenSnapshot(token);
      const mattered = isLastingAdmin(token);
      const error = await apply(em, token);
      if (error !== null) return { ok: false, error };
      if (mattered && !isLastingAdmin(token) && !(await anotherAdminLasts(em, id))) {
        em.clear();
        return { ok: false, error: 'LAST_ADMIN' };
      }
      await em.flush();
      await note({ action, entity: 'token', entityId: id, before, after: tokenSnapshot(token) });
      return { ok: true, value: tokenView(token, clock()) };
    });
    if (changed.ok) deps.accessWatch.changed(id);
    return changed;
  };

  return {
    list: async (includeEnded) => {
      const now = clock();
      const tokens = await deps.database.em().find(AccessToken, {});
      tokens.sort((a, b) => collator.compare(a.name, b.name) || a.id - b.id);
      const views = tokens.map((token) => tokenView(token, now));
      return includeEnded ? views : views.filter(({ state }) => state === 'good');
    },

    create: (caller, fields) =>
      changeAs(caller, async ({ em, note }) => {
        const issue = endIssue(fields.expiresAt ?? null, clock());
        if (issue.length > 0) return { ok: false, error: issue };
        if (await isNameTaken(em, fields.name)) return { ok: false, error: 'TOKEN_NAME_TAKEN' };
        const { token, row } = newToken(deps, em, fields);
        await em.flush();
        const after = tokenSnapshot(row);
        await note({
          action: 'access.tokens.create',
          entity: 'token',
          entityId: row.id,
          before: null,
          after,
        });
        return { ok: true, value: { ...tokenView(row, clock()), token } };
      }),

    update: (caller, id, { name, role, expiresAt }) =>
      change(caller, { id, action: 'access.tokens.update' }, async (em, token) => {
        const issue = endIssue(expiresAt ?? null, clock());
        if (issue.length > 0) return issue;
        if (name !== undefined && name !== token.name && (await isNameTaken(em, name)))
          return 'TOKEN_NAME_TAKEN';
        token.name = name ?? token.name;
        token.role = role ?? token.role;
        if (expiresAt !== undefined) token.expiresAt = expiresAt;
        return null;
      }),

    revoke: (caller, id) =>
      change(caller, { id, action: 'access.tokens.revoke' }, async (_em, token) => {
        token.revokedAt = clock();
        return null;
      }),
  };
}

/** Makes a token and its row, which is not stored before the next flush. */
export function newToken(
  deps: Pick<Deps, 'clock' | 'random' | 'accessKey'>,
  em: SqlEntityManager,
  { name, role, expiresAt = null }: NewToken,
): { readonly token: string; readonly row: AccessToken } {
  const token = makeToken(deps.random);
  const row = em.create(AccessToken, {
    name,
    role,
    expiresAt,
    tokenDigest: accessTokenDigest(deps.accessKey, token),
    initial: false,
    createdAt: deps.clock(),
    lastUsedAt: null,
    revokedAt: null,
  });
  return { token, row };
}

/** What is wrong with a token's end; nothing where nothing is. */
function endIssue(expiresAt: number | null, now: number) {
  return expiresAt === null || expiresAt > now
    ? []
    : [{ path: 'expiresAt', message: 'must lie in the future.' }];
}
