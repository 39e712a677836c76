import type { AppDeps } from '../../app-deps.ts';
import type { Snapshot } from '../../audit/audit-service.ts';
import type { ChangeAs } from '../../audit/change-as.ts';
import { hourMs } from '../../ports/clock.ts';
import { makeToken } from '../../ports/token.ts';
import { accessTokenDigest } from '../access-token-digest.ts';
import { presentAdmins } from '../tokens/admin-tokens.ts';
import { Invitation } from './invitation-entity.ts';
import type { InvitationsService, InvitationView } from './invitations-service.ts';
import { pair } from './pair.ts';

type Deps = Pick<AppDeps, 'config' | 'database' | 'clock' | 'random' | 'accessKey'> & {
  readonly changeAs: ChangeAs;
};

export function createInvitationsService(deps: Deps): InvitationsService {
  const { changeAs, clock, database } = deps;
  return {
    list: async () => {
      const [em, now] = [database.em(), clock()];
      const found = await em.find(Invitation, {}, { orderBy: { id: 'desc' } });
      const admins = await presentAdmins(em, now);
      return found.map((one) => invitationView(one, now, admins.has(one.createdBy)));
    },

    create: (caller, { name, role, expiresInHours }) =>
      changeAs(caller, async ({ em, note }) => {
        const now = clock();
        const secret = makeToken(deps.random);
        const invitation = em.create(Invitation, {
          name,
          role,
          secretDigest: accessTokenDigest(deps.accessKey, secret),
          createdBy: caller.id,
          createdAt: now,
          expiresAt: now + expiresInHours * hourMs,
          usedAt: null,
          revokedAt: null,
        });
        await em.flush();
        await note({
          action: 'access.invitations.create',
          entity: 'invitation',
          entityId: invitation.id,
          before: null,
          after: snapshot(invitation),
        });
        // Behind the # it is sent to no server and stands in no server's log.
        const url = `${deps.config.publicUrl}/pair#${secret}`;
        return { ok: true, value: { ...invitationView(invitation, now), url } };
      }),

    revoke: (caller, id) =>
      changeAs(caller, async ({ em, note }) => {
        const invitation = await em.findOne(Invitation, { id, usedAt: null, revokedAt: null });
        if (invitation === null) return { ok: false, error: 'INVITATION_NOT_FOUND' };
        const before = snapshot(invitation);
        invitation.revokedAt = clock();
        await em.flush();
        await note({
          action: 'access.invitations.revoke',
          entity: 'invitation',
          entityId: id,
          before,
          after: snapshot(invitation),
        });
        return { ok: true, value: invitationView(invitation, clock()) };
      }),

    pair: (secret) => database.em().transactional((em) => pair(deps, em, secret)),
  };
}

function snapshot({ name, role, expiresAt, revokedAt }: Invitation): Snapshot {
  return {
    name,
    role,
    expiresAt: new Date(expiresAt).toISOString(),
    revoked: revokedAt !== null,
  };
}

/** An invitation as the API shows it; it ends with the admin's token that made it. */
function invitationView(invitation: Invitation, now: number, hasAdmin = true): InvitationView {
  const { id, name, role, usedAt, revokedAt, expiresAt } = invitation;
  return {
    id,
    name,
    role,
    createdAt: new Date(invitation.createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    usedAt: usedAt === null ? null : new Date(usedAt).toISOString(),
    revokedAt: revokedAt === null ? null : new Date(revokedAt).toISOString(),
    state:
      usedAt !== null
        ? 'used'
        : revokedAt !== null || !hasAdmin
          ? 'revoked'
          : expiresAt <= now
            ? 'expired'
            : 'open',
  };
}
