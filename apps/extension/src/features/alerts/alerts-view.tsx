import { BellRing } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { Alert } from '../../api/api-types.ts';
import { logFilterItem } from '../../kept-postbacks/log-filter.ts';
import { i18n } from '../../language/i18n.ts';
import { OlderButton } from '../../long-list/older-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, FailureState, failureText, Loading, Skeleton } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { AlertRow } from './alert-row.tsx';
import { NotificationSwitch } from './notification-switch.tsx';
import { postbacksOf } from './postbacks-of.ts';
import { useAlerts } from './use-alerts.ts';
import { Webhooks } from './webhooks/webhooks.tsx';

/** What the server has noticed by itself, and where it tells of it. */
export function AlertsView() {
  const [state, setState] = useState<'open' | 'all'>('open');
  const { query, alerts, dismiss } = useAlerts(state);
  const { place, openScreen } = useWorkspace();
  const mayDismiss = useMay('manager');
  const [undo, setUndo] = useState<Alert | null>(null);

  const show = (alert: Alert): void => {
    void logFilterItem(place)
      .write(postbacksOf(alert))
      .then(() => openScreen('log'));
  };
  const change = (alert: Alert, dismissed: boolean): void =>
    dismiss.mutate(
      { ids: [alert.id], dismissed },
      { onSuccess: () => setUndo(dismissed ? alert : null) },
    );

  return (
    <div className="flex flex-col gap-6 p-4">
      <section aria-label={i18n.t('shell.tab_alerts')} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          <Segmented
            label={i18n.t('alerts.which')}
            value={state}
            options={[
              { value: 'open', label: i18n.t('alerts.open') },
              { value: 'all', label: i18n.t('alerts.all') },
            ]}
            onValueChange={setState}
          />
        </div>
        {undo !== null && (
          <Notice
            tone="neutral"
            action={
              <Button size="small" autoFocus onClick={() => change(undo, false)}>
                {i18n.t('events.undo')}
              </Button>
            }
          >
            <span role="status">{i18n.t('alerts.was_dismissed')}</span>
          </Notice>
        )}
        {dismiss.isError && (
          <Notice tone="error" urgent>
            {failureText(toApiFailure(dismiss.error)).text}
          </Notice>
        )}
        {query.isPending ? (
          <Loading>
            <Skeleton className="h-20" />
            <Skeleton className="h-20" />
          </Loading>
        ) : query.isError && alerts.length === 0 ? (
          <FailureState
            failure={toApiFailure(query.error)}
            onRetry={() => void query.refetch()}
            busy={query.isFetching}
          />
        ) : alerts.length === 0 ? (
          <EmptyState icon={BellRing}>
            {i18n.t(state === 'open' ? 'alerts.none_open' : 'alerts.none')}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {alerts.map((alert) => (
              <AlertRow
                key={alert.id}
                alert={alert}
                busy={dismiss.isPending && dismiss.variables.ids.includes(alert.id)}
                onShow={() => show(alert)}
                onDismiss={mayDismiss ? (dismissed) => change(alert, dismissed) : null}
              />
            ))}
          </ul>
        )}
        <OlderButton query={query} />
      </section>
      <NotificationSwitch />
      <Webhooks />
    </div>
  );
}
