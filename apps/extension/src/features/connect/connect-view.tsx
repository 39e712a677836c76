import { i18n } from '#i18n';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import type { ApiFailure } from '../../api/api-failure.ts';
import type { ServerConnection } from '../../storage/connection.ts';
import { useDraft } from '../../storage/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { LogoMark } from './logo-mark.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { checkConnection } from './check-connection.ts';
import { connectTokenDraft, connectUrlDraft } from './connect-drafts.ts';
import { readServerUrl } from './server-url.ts';

const defaultUrl = 'http://127.0.0.1:8787';

type Check =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure };

interface ConnectViewProps {
  readonly onConnected: (connection: ServerConnection) => void;
  /** What stands above the form, for the server's address as it is typed. */
  readonly steps?: (serverUrl: string | null) => ReactNode;
  /** Below the form: how to go on without a server. */
  readonly local?: ReactNode;
}

export function ConnectView({ onConnected, steps, local }: ConnectViewProps) {
  const url = useDraft(connectUrlDraft, defaultUrl);
  const token = useDraft(connectTokenDraft, '');
  const [check, setCheck] = useState<Check>({ kind: 'idle' });
  const urlRef = useRef<HTMLInputElement>(null);
  const tokenRef = useRef<HTMLInputElement>(null);
  const loaded = url.loaded && token.loaded;

  useEffect(() => {
    if (loaded) urlRef.current?.select();
  }, [loaded]);

  if (!loaded) return null;
  const server = readServerUrl(url.value);
  const tokenText = token.value.trim();

  const connect = async (): Promise<void> => {
    if (server.kind !== 'valid' || tokenText === '') {
      setCheck({ kind: 'incomplete' });
      (server.kind === 'valid' ? tokenRef : urlRef).current?.focus();
      return;
    }
    setCheck({ kind: 'busy' });
    const answer = await checkConnection(server.url, tokenText);
    if (!answer.ok) {
      setCheck({ kind: 'failed', failure: answer.failure });
      (answer.failure.kind === 'unauthorised' ? tokenRef : urlRef).current?.focus();
      return;
    }
    url.discard();
    token.discard();
    onConnected(answer.connection);
  };

  const incomplete = check.kind === 'incomplete';
  const failure = check.kind === 'failed' ? check.failure : null;
  const wrongToken = failure?.kind === 'unauthorised';
  const edited = (): void => setCheck({ kind: 'idle' });
  return (
    <main className="mx-auto flex h-full max-w-md flex-col gap-6 overflow-y-auto px-6 py-8">
      <header className="flex flex-col gap-3">
        <LogoMark size={40} />
        <div className="flex flex-col gap-1">
          <h1 className="text-lg font-semibold">{i18n.t('connect.title')}</h1>
          <p className="text-muted">{i18n.t('connect.intro')}</p>
        </div>
      </header>
      {steps?.(server.kind === 'valid' ? server.url : null)}
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <Field
          label={i18n.t('connect.url')}
          error={
            incomplete && server.kind !== 'valid' ? i18n.t(`connect.url_${server.kind}`) : null
          }
        >
          {(control) => (
            <Input
              {...control}
              ref={urlRef}
              autoFocus
              inputMode="url"
              dir="ltr"
              placeholder={defaultUrl}
              value={url.value}
              onChange={(event) => {
                url.change(event.target.value);
                edited();
              }}
            />
          )}
        </Field>
        <Field
          label={i18n.t('connect.token')}
          hint={i18n.t('connect.token_hint')}
          error={
            wrongToken
              ? i18n.t('connect.token_wrong')
              : incomplete && tokenText === ''
                ? i18n.t('connect.token_empty')
                : null
          }
        >
          {(control) => (
            <Input
              {...control}
              ref={tokenRef}
              type="password"
              dir="ltr"
              value={token.value}
              onChange={(event) => {
                token.change(event.target.value);
                edited();
              }}
            />
          )}
        </Field>
        {server.kind === 'valid' && server.unencrypted && (
          <Notice tone="warn">{i18n.t('connect.unencrypted')}</Notice>
        )}
        {failure !== null && !wrongToken && <Failure failure={failure} />}
        <Button type="submit" kind="primary" busy={check.kind === 'busy'}>
          {i18n.t(check.kind === 'busy' ? 'connect.checking' : 'connect.connect')}
        </Button>
      </form>
      {local}
      <p className="mt-auto text-sm text-muted">{i18n.t('connect.privacy')}</p>
    </main>
  );
}

function Failure({ failure }: { readonly failure: ApiFailure }) {
  const text =
    failure.kind === 'unreachable'
      ? { title: i18n.t('failure.unreachable_title'), text: i18n.t('connect.unreachable') }
      : failureText(failure);
  return (
    <Notice tone="error" urgent>
      <strong className="block font-semibold">{text.title}</strong>
      {text.text}
    </Notice>
  );
}
