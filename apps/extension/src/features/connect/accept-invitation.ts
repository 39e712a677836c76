import * as z from 'zod/mini';

import type { ConnectFailure } from './connect-failure.ts';
import { failureOfSilence, patienceMs } from './server-answers.ts';
import type { ServerConnection } from '../../storage/connection.ts';

const paired = z.object({ token: z.string().check(z.minLength(1)), name: z.string() });

const refused = z.object({
  error: z.object({
    reason: z.enum([
      'INVITATION_UNKNOWN',
      'INVITATION_USED',
      'INVITATION_EXPIRED',
      'INVITATION_REVOKED',
      'RATE_LIMITED',
    ]),
  }),
});

type Accepted =
  | { readonly ok: true; readonly connection: ServerConnection }
  | { readonly ok: false; readonly failure: ConnectFailure };

/** Exchanges an invitation's secret for an access token of one's own; it works once. */
export async function acceptInvitation(url: string, secret: string): Promise<Accepted> {
  let answer: unknown;
  try {
    const response = await fetch(`${url}/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
      credentials: 'omit',
      // The secret goes to the server that the link names, and to no other.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    answer = await response.json().catch(() => null);
  } catch {
    return { ok: false, failure: await failureOfSilence(url) };
  }
  const success = paired.safeParse(answer);
  if (success.success) {
    const { token, name } = success.data;
    return { ok: true, connection: { kind: 'server', url, token, name } };
  }
  const refusal = refused.safeParse(answer);
  return {
    ok: false,
    failure: refusal.success
      ? { kind: 'invitation', reason: refusal.data.error.reason }
      : { kind: 'not-trackside' },
  };
}
