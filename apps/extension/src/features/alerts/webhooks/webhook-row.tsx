import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { Webhook } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice, Status } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { momentText } from '../../../alerts/alert-text.ts';

const pulseMs = 3000;

/** One webhook: whether it is on, how its last message fared, and what can be done with it. */
export function WebhookRow({ webhook }: { readonly webhook: Webhook }) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const { id, url, disabledAt } = webhook;
  const [asking, setAsking] = useState(false);
  const deliveries = useQuery({
    ...api.alerts.webhooks.deliveries.queryOptions({ id }),
    refetchInterval: pulseMs,
  });
  const onSettled = () => queries.invalidateQueries(api.alerts.webhooks.pathFilter());
  const turn = useMutation(api.alerts.webhooks.switch.mutationOptions({ onSettled }));
  const remove = useMutation(api.alerts.webhooks.remove.mutationOptions({ onSettled }));
  const test = useMutation(api.alerts.webhooks.test.mutationOptions({ onSettled }));
  const failed = [turn, remove, test].find(({ isError }) => isError);
  const last = deliveries.data?.[0];
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <code dir="ltr" className="min-w-0 flex-1 font-mono text-xs [overflow-wrap:anywhere]">
          {url}
        </code>
        {disabledAt !== null ? (
          <Status tone="neutral">{i18n.t('webhooks.off')}</Status>
        ) : last === undefined ? (
          <Status tone="neutral">{i18n.t('webhooks.nothing_sent')}</Status>
        ) : last.deliveredAt !== null ? (
          <Status tone="ok">{i18n.t('webhooks.delivered')}</Status>
        ) : last.failure === null ? (
          <Status tone="info">{i18n.t('webhooks.on_its_way')}</Status>
        ) : (
          <Status tone="error">{i18n.t('webhooks.failed')}</Status>
        )}
      </div>
      {last?.failure !== null && last !== undefined && (
        <p className="text-sm text-muted">
          <span dir="ltr">{last.failure}</span>{' '}
          {last.nextAt === null
            ? i18n.t('webhooks.given_up')
            : i18n.t('webhooks.again_at', { moment: momentText(new Date(last.nextAt)) })}
        </p>
      )}
      {failed !== undefined && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(failed.error)).text}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          busy={test.isPending}
          disabled={disabledAt !== null}
          aria-label={i18n.t('webhooks.test_what', { url })}
          onClick={() => test.mutate({ id })}
        >
          {i18n.t('webhooks.test')}
        </Button>
        <Button
          size="small"
          busy={turn.isPending}
          aria-label={i18n.t(
            disabledAt === null ? 'webhooks.turn_off_what' : 'webhooks.turn_on_what',
            {
              url,
            },
          )}
          onClick={() => turn.mutate({ id, on: disabledAt !== null })}
        >
          {i18n.t(disabledAt === null ? 'webhooks.turn_off' : 'webhooks.turn_on')}
        </Button>
        {asking ? (
          <>
            <span role="status" className="self-center text-sm">
              {i18n.t('webhooks.remove_sure')}
            </span>
            <Button
              size="small"
              kind="danger"
              autoFocus
              busy={remove.isPending}
              onClick={() => remove.mutate({ id })}
            >
              {i18n.t('webhooks.remove')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setAsking(false)}>
              {i18n.t('webhooks.keep')}
            </Button>
          </>
        ) : (
          <Button
            size="small"
            kind="quiet"
            aria-label={i18n.t('webhooks.remove_what', { url })}
            onClick={() => setAsking(true)}
          >
            {i18n.t('webhooks.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
