import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import type { ServerConnection } from '../../storage/connection.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Notice } from '../../ui/status.tsx';
import { connectFailureText } from './connect-failure.ts';
import { InvitationTaken } from './invitation-taken.tsx';
import { LogoMark } from './logo-mark.tsx';
import { defaultUrl, useConnect } from './use-connect.ts';

interface ConnectViewProps {
  readonly onConnected: (connection: ServerConnection) => void;
  /** What stands above the form, for the server's address as it is typed. */
  readonly steps?: (serverUrl: string | null) => ReactNode;
  /** Below the form: how to go on without a server. */
  readonly local?: ReactNode;
}

/** Where the server is, and what lets one in: an access token, or an invitation that brings one. */
export function ConnectView({ onConnected, steps, local }: ConnectViewProps) {
  const form = useConnect(onConnected);
  if (!form.loaded) return null;
  const { server, check, invitation } = form;
  const incomplete = check.kind === 'incomplete';
  const failure = check.kind === 'failed' ? check.failure : null;
  const wrongToken = failure?.kind === 'unauthorised';
  const urlError = form.brokenInvitation
    ? i18n.t('connect.invitation_broken')
    : incomplete && server.kind !== 'valid'
      ? i18n.t(`connect.url_${server.kind}`)
      : null;
  const told = failure === null || wrongToken ? null : connectFailureText(failure);
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
          void form.connect();
        }}
      >
        <Field label={i18n.t('connect.url')} hint={i18n.t('connect.url_hint')} error={urlError}>
          {(control) => (
            <Input
              {...control}
              ref={form.urlRef}
              autoFocus
              inputMode="url"
              dir="ltr"
              placeholder={defaultUrl}
              value={form.url}
              onChange={(event) => form.typeUrl(event.target.value)}
            />
          )}
        </Field>
        {invitation ? (
          <InvitationTaken onPutAway={form.putInvitationAway} />
        ) : (
          <Field
            label={i18n.t('connect.token')}
            hint={i18n.t('connect.token_hint')}
            error={
              wrongToken
                ? i18n.t('connect.token_wrong')
                : incomplete && !form.hasToken
                  ? i18n.t('connect.token_empty')
                  : null
            }
          >
            {(control) => (
              <Input
                {...control}
                ref={form.tokenRef}
                type="password"
                dir="ltr"
                value={form.token}
                onChange={(event) => form.typeToken(event.target.value)}
              />
            )}
          </Field>
        )}
        {server.kind === 'valid' && server.unencrypted && (
          <Notice tone="warn">{i18n.t('connect.unencrypted')}</Notice>
        )}
        {told !== null && (
          <Notice tone="error" urgent>
            <strong className="block font-semibold">{told.title}</strong>
            {told.text}
          </Notice>
        )}
        <Button type="submit" kind="primary" busy={check.kind === 'busy'}>
          {i18n.t(check.kind === 'busy' ? 'connect.checking' : 'connect.connect')}
        </Button>
      </form>
      {local}
      <p className="mt-auto text-sm text-muted">{i18n.t('connect.privacy')}</p>
    </main>
  );
}
