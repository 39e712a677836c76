import { BellOff, CopyX, OctagonAlert, RotateCcw, TriangleAlert } from 'lucide-react';

import type { Alert } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { Status } from '../../ui/status.tsx';
import { alertText, momentText } from '../../alerts/alert-text.ts';

const icons = {
  TROUBLE_NEW: OctagonAlert,
  OFFER_SILENT: BellOff,
  DUPLICATES_BURST: CopyX,
} as const;

interface AlertRowProps {
  readonly alert: Alert;
  readonly busy: boolean;
  readonly onShow: () => void;
  /** null for who may only read. */
  readonly onDismiss: ((dismissed: boolean) => void) | null;
}

/** One alert: what it is about, since when, and what to do. */
export function AlertRow({ alert, busy, onShow, onDismiss }: AlertRowProps) {
  const Icon = icons[alert.kind] ?? TriangleAlert;
  const { title, text } = alertText(alert);
  const offerName = alert.offer?.name ?? i18n.t('alerts.no_offer');
  const isDismissed = alert.dismissedAt !== null;
  return (
    <li className="flex flex-col gap-2 px-4 py-3 sm:flex-row sm:items-start">
      <span className="mt-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-warn-soft text-warn">
        <Icon aria-hidden size={16} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 className="font-semibold [overflow-wrap:anywhere]">
            <bdi>{offerName}</bdi>
          </h2>
          {alert.endedAt !== null && <Status tone="neutral">{i18n.t('alerts.ended')}</Status>}
          {isDismissed && <Status tone="neutral">{i18n.t('alerts.dismissed')}</Status>}
          <time dateTime={alert.beganAt} className="text-sm text-muted tabular-nums">
            {i18n.t('alerts.since', { moment: momentText(new Date(alert.beganAt)) })}
          </time>
        </div>
        <p>{title}</p>
        {alert.what !== null && (
          <p className="text-sm">
            {i18n.t('alerts.event_name')} <ExactName name={alert.what} />
          </p>
        )}
        <p className="text-sm text-muted">{text}</p>
        {alert.code !== null && (
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            <span className="font-mono text-xs">{alert.code}</span>
            <span>{i18n.t('alerts.count', { count: String(alert.count) })}</span>
          </p>
        )}
      </div>
      <span className="flex shrink-0 gap-2">
        <Button size="small" onClick={onShow}>
          {i18n.t('alerts.show')}
        </Button>
        {onDismiss !== null && (
          <Button
            size="small"
            kind="quiet"
            busy={busy}
            icon={isDismissed ? <RotateCcw aria-hidden size={14} /> : undefined}
            aria-label={i18n.t(isDismissed ? 'alerts.restore_what' : 'alerts.dismiss_what', {
              offer: offerName,
            })}
            onClick={() => onDismiss(!isDismissed)}
          >
            {i18n.t(isDismissed ? 'alerts.restore' : 'alerts.dismiss')}
          </Button>
        )}
      </span>
    </li>
  );
}
