import type { FastifyError, FastifyInstance } from 'fastify';
import { z } from 'zod/mini';
import {
  createFailedAttemptLimiter,
  loginLimits,
  waitSeconds,
} from '../../limits/failed-attempt-limiter.ts';
import { withoutLastSlash } from '../../plugins/without-last-slash.ts';
import type { Clock } from '../../ports/clock.ts';
import type { InvitationsService } from '../invitations/invitations-service.ts';
import { pairHeaders, pairPage, pairScript } from './pair-page.ts';
import { pairRefusals, type PairReason } from './pair-refusals.ts';

export interface PairEndpointOptions {
  readonly invitations: Pick<InvitationsService, 'pair'>;
  readonly clock: Clock;
}

const bodyLimit = 2048;

const exchange = z.object({ secret: z.string().check(z.minLength(1), z.maxLength(255)) });

/**
 * `GET /pair` shows an invitation's link, which the extension takes; `POST /pair` exchanges its secret
 * for a token. The secret comes in the body, so that it stands in nobody's log.
 */
export async function pairEndpoint(
  app: FastifyInstance,
  { invitations, clock }: PairEndpointOptions,
): Promise<void> {
  const limiter = createFailedAttemptLimiter(loginLimits);
  const refusal = (reason: PairReason) => {
    const { status, message } = pairRefusals[reason];
    return { status, body: { error: { reason, message } } };
  };
  app.addHook('onRequest', withoutLastSlash);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  // A body of another type, or that is too large or no JSON: its text may hold the secret.
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) throw error;
    const { body } = refusal('REQUEST_INVALID');
    return reply.code(status).send(body);
  });
  app.get('/pair', (_request, reply) => reply.headers(pairHeaders).send(pairPage));
  app.get('/pair/page.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(pairScript),
  );
  app.post('/pair', { bodyLimit }, async (request, reply) => {
    const asked = exchange.safeParse(request.body);
    const paired = asked.success
      ? await invitations.pair(asked.data.secret)
      : ({ ok: false, error: 'malformed' } as const);
    if (paired.ok) return paired.value;
    const isLimited = paired.error === 'unknown' && limiter.fail(request.ip, clock());
    if (isLimited) reply.header('retry-after', waitSeconds);
    const { status, body } = refusal(isLimited ? 'RATE_LIMITED' : reasonOf[paired.error]);
    return reply.code(status).send(body);
  });
}

const reasonOf = {
  malformed: 'REQUEST_INVALID',
  unknown: 'INVITATION_UNKNOWN',
  used: 'INVITATION_USED',
  expired: 'INVITATION_EXPIRED',
  revoked: 'INVITATION_REVOKED',
} as const satisfies Record<string, PairReason>;
