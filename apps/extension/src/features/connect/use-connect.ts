import { useEffect, useRef, useState } from 'react';

import type { ServerConnection } from '../../storage/connection.ts';
import { useDraft } from '../../storage/draft.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { checkConnection } from './check-connection.ts';
import { connectInvitationDraft, connectTokenDraft, connectUrlDraft } from './connect-drafts.ts';
import type { ConnectFailure } from './connect-failure.ts';
import { readInvitation, withoutSecret } from './read-invitation.ts';
import { readServerUrl } from './server-url.ts';

export const defaultUrl = 'http://127.0.0.1:8787';

type Check =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'failed'; readonly failure: ConnectFailure };

/** What is typed to connect, and what came of trying. An invitation's link may be pasted in either field. */
export function useConnect(onConnected: (connection: ServerConnection) => void) {
  const url = useDraft(connectUrlDraft, defaultUrl);
  const token = useDraft(connectTokenDraft, '');
  const secret = useDraft(connectInvitationDraft, '');
  const [check, setCheck] = useState<Check>({ kind: 'idle' });
  const urlRef = useRef<HTMLInputElement>(null);
  const tokenRef = useRef<HTMLInputElement>(null);
  const loaded = url.loaded && token.loaded && secret.loaded;
  const server = readServerUrl(url.value);
  const tokenText = token.value.trim();
  const brokenInvitation = readInvitation(url.value).kind === 'broken';
  const invitation = secret.value !== '';

  useEffect(() => {
    if (loaded) urlRef.current?.select();
  }, [loaded]);

  /** Takes the link apart, so that its secret is kept as a token is; false where it is none. */
  const takeInvitation = (typed: string): boolean => {
    const read = readInvitation(typed);
    if (read.kind !== 'whole') return false;
    url.change(read.serverUrl);
    secret.change(read.secret);
    token.discard();
    return true;
  };
  const connect = async (): Promise<void> => {
    if (server.kind !== 'valid' || brokenInvitation || (!invitation && tokenText === '')) {
      setCheck({ kind: 'incomplete' });
      const isUrl = server.kind !== 'valid' || brokenInvitation;
      (isUrl ? urlRef : tokenRef).current?.focus();
      return;
    }
    setCheck({ kind: 'busy' });
    const answer = invitation
      ? await acceptInvitation(server.url, secret.value)
      : await checkConnection(server.url, tokenText);
    if (!answer.ok) {
      setCheck({ kind: 'failed', failure: answer.failure });
      // What was refused can't be used again: another link belongs where this one was pasted.
      if (answer.failure.kind === 'invitation' && answer.failure.reason !== 'RATE_LIMITED') {
        secret.discard();
      }
      (answer.failure.kind === 'unauthorised' ? tokenRef : urlRef).current?.focus();
      return;
    }
    url.discard();
    token.discard();
    secret.discard();
    onConnected(answer.connection);
  };

  return {
    loaded,
    server,
    check,
    connect,
    url: url.value,
    urlRef,
    typeUrl: (typed: string) => {
      setCheck({ kind: 'idle' });
      if (takeInvitation(typed)) return;
      // The secret is for the server that its link names.
      secret.discard();
      url.change(withoutSecret(typed));
    },
    token: token.value,
    hasToken: tokenText !== '',
    tokenRef,
    typeToken: (typed: string) => {
      setCheck({ kind: 'idle' });
      if (!takeInvitation(typed)) token.change(typed);
    },
    invitation,
    brokenInvitation,
    putInvitationAway: () => {
      setCheck({ kind: 'idle' });
      secret.discard();
      urlRef.current?.focus();
    },
  };
}
