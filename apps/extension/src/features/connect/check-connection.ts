import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import { createClient } from '../../api/create-api.ts';
import type { ServerConnection } from '../../storage/connection.ts';

const patienceMs = 8_000;

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
    const hidden = failure.kind === 'unreachable' && (await somethingAnswers(url));
    return { ok: false, failure: hidden ? { kind: 'not-trackside' } : failure };
  }
}

/** A server that lets no extension in looks like none at all; an opaque request tells the two apart. */
async function somethingAnswers(url: string): Promise<boolean> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      redirect: 'follow',
      signal: AbortSignal.timeout(patienceMs),
    });
    return true;
  } catch {
    return false;
  }
}
