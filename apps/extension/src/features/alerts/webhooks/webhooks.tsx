import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { FailureState, failureText, Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { WebhookRow } from './webhook-row.tsx';

/** Where alerts are sent to, and a way to add another place. */
export function Webhooks() {
  const { api } = useWorkspace();
  const maySee = useMay('admin');
  const webhooks = useQuery({ ...api.alerts.webhooks.list.queryOptions(), enabled: maySee });
  return (
    <section aria-labelledby="webhooks" className="flex flex-col gap-3 border-t border-line pt-4">
      <div>
        <h2 id="webhooks" className="text-lg font-semibold">
          {i18n.t('webhooks.title')}
        </h2>
        <p className="max-w-2xl text-muted">
          {i18n.t(maySee ? 'webhooks.about' : 'people.webhooks_closed')}
        </p>
      </div>
      {!maySee ? null : webhooks.isPending ? (
        <Loading>
          <Skeleton className="h-12" />
        </Loading>
      ) : webhooks.isError ? (
        <FailureState
          failure={toApiFailure(webhooks.error)}
          onRetry={() => void webhooks.refetch()}
          busy={webhooks.isFetching}
        />
      ) : (
        <>
          {webhooks.data.length > 0 && (
            <ul className="divide-y divide-line rounded-lg border border-line">
              {webhooks.data.map((webhook) => (
                <WebhookRow key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          )}
          <NewWebhook />
        </>
      )}
    </section>
  );
}

function NewWebhook() {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const create = useMutation(
    api.alerts.webhooks.create.mutationOptions({
      onSuccess: () => {
        setUrl('');
        void queries.invalidateQueries(api.alerts.webhooks.pathFilter());
      },
    }),
  );
  const failure = create.isError ? toApiFailure(create.error) : null;
  const isUrlRefused =
    failure?.kind === 'refused' && failure.issues.some(({ path }) => path === 'url');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (url !== '') create.mutate({ url });
  };
  return (
    <>
      <form onSubmit={submit} className="flex max-w-2xl items-end gap-2">
        <Field
          label={i18n.t('webhooks.url')}
          error={
            failure === null
              ? null
              : isUrlRefused
                ? i18n.t('webhooks.url_refused')
                : failureText(failure).text
          }
          className="flex-1"
        >
          {(control) => (
            <Input
              {...control}
              dir="ltr"
              type="url"
              placeholder="https://hooks.example.com/trackside"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" busy={create.isPending} disabled={url === ''}>
          {i18n.t('webhooks.add')}
        </Button>
      </form>
      {create.isSuccess && (
        <Notice
          tone="ok"
          action={<CopyButton text={create.data.secret} what={i18n.t('webhooks.secret')} />}
        >
          <span role="status">{i18n.t('webhooks.secret_once')}</span>
          <code dir="ltr" className="mt-1 block font-mono text-xs [overflow-wrap:anywhere]">
            {create.data.secret}
          </code>
        </Notice>
      )}
    </>
  );
}
