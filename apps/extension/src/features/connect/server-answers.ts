import type { ApiFailure } from '../../api/api-failure.ts';

export const patienceMs = 8_000;

/** Why nothing came back: a server that lets no extension in looks like none at all, and an opaque request tells the two apart. */
export async function failureOfSilence(url: string): Promise<ApiFailure> {
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      redirect: 'follow',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { kind: 'not-trackside' };
  } catch {
    return { kind: 'unreachable' };
  }
}
