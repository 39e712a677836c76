import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';

export interface PublicUrlLook {
  readonly finding: Finding;
  /** The time that the answer bore; null where there is none. */
  readonly date: number | null;
}

const patienceMs = 5000;

/**
 * Whether the address that advertisers call leads here. It asks nothing but the public URL of the
 * settings, follows no redirect, and tells nothing of the answer's body.
 */
export async function lookAtPublicUrl({
  publicUrl,
}: Pick<Config, 'publicUrl'>): Promise<PublicUrlLook> {
  const url = `${publicUrl}/health/ready`;
  const answer = (
    state: Finding['state'],
    message: string,
    date: number | null = null,
  ): PublicUrlLook => ({ finding: { name: 'public URL', state, message }, date });
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    const date = Date.parse(response.headers.get('date') ?? '') || null;
    if (response.status === 200 && isHealth(text)) {
      return answer('ok', `${publicUrl} leads to a server that is ready.`, date);
    }
    if (response.status === 503 && isHealth(text)) {
      return answer(
        'problem',
        `${publicUrl} leads to a server that can’t store postbacks: look into its log.`,
        date,
      );
    }
    if (response.status >= 300 && response.status < 400) {
      return answer(
        'problem',
        `${publicUrl} redirects, and senders don’t follow: name the address that it leads to in TRACKSIDE_PUBLIC_URL.`,
      );
    }
    return answer(
      'problem',
      `${url} answers ${response.status}, and not as Trackside does: another program is there, or the proxy passes to the wrong place.`,
    );
  } catch (error) {
    return answer(
      'problem',
      `${url} can’t be reached (${reasonOf(error)}): start the server, and see that name, port, firewall and proxy lead to it.`,
    );
  }
}

function isHealth(text: string): boolean {
  return /^\{"status":"(ok|unavailable)"/u.test(text);
}

/** Node hides the reason one or two causes deep. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.cause !== undefined) return reasonOf(error.cause);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
