import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import { createClient } from '../../api/create-api.ts';
import type { ServerConnection } from '../../storage/connection.ts';
import { failureOfSilence, patienceMs } from './server-answers.ts';

type ConnectionCheck =
  | { readonly ok: true; readonly connection: ServerConnection }
  | { readonly ok: false; readonly failure: ApiFailure };

/** Asks the server whose token this is. */
export async function checkConnection(url: string, token: string): Promise<ConnectionCheck> {
  try {
    const client = createClient({ url, token });
    const { name } = await client.access.whoami.query(undefined, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return { ok: true, connection: { kind: 'server', url, token, name } };
  } catch (error) {
    const failure = toApiFailure(error);
    const isSilent = failure.kind === 'unreachable';
    return { ok: false, failure: isSilent ? await failureOfSilence(url) : failure };
  }
}
