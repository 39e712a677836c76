import { useState } from 'react';

import type { OfferEvent, OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { eventIdLabel } from '../../../../postback-url/event-id.ts';
import { Button } from '../../../../ui/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import { ConversionUrl, EventUrl } from './goal-url.tsx';
import { GoalRow } from './goal-row.tsx';
import { EventActions } from './event-actions.tsx';

const shownAtOnce = 100;

const columns = [
  { id: 'goal', end: false },
  { id: 'revenue', end: true },
  { id: 'payout', end: true },
  { id: 'margin', end: true },
  { id: 'parameters', end: false },
  { id: 'multiple', end: false },
  { id: 'status', end: false },
] as const;

interface GoalTableProps {
  readonly offer: OfferWithEvents;
  readonly events: readonly OfferEvent[];
  readonly busy: boolean;
  readonly hasConversionDraft: boolean;
  readonly hasDraft: (eventId: number) => boolean;
  readonly onEditConversion: () => void;
  readonly onEdit: (event: OfferEvent) => void;
  readonly onArchive: (event: OfferEvent) => void;
  readonly onRestore: (event: OfferEvent) => void;
}

/** The conversion, then the events: what each brings and costs, and its postback URL. */
export function GoalTable(props: GoalTableProps) {
  const { offer, events, busy, hasConversionDraft, hasDraft } = props;
  const { onEditConversion, onEdit, onArchive, onRestore } = props;
  const mayChange = useMay('manager');
  const [limit, setLimit] = useState(shownAtOnce);
  return (
    <div className="@container overflow-x-auto rounded-lg border border-line">
      <table aria-label={i18n.t('revenue.title')} className="w-full border-collapse text-sm">
        <thead className="bg-sunken text-muted">
          <tr>
            {columns.map(({ id, end }) => (
              <th
                key={id}
                scope="col"
                className={classNames(
                  'px-3 py-2 font-medium whitespace-nowrap',
                  end ? 'text-end' : 'text-start',
                )}
              >
                {i18n.t(`revenue.column_${id}`)}
              </th>
            ))}
            <td className="px-3 py-2">
              <span className="sr-only">{i18n.t('revenue.column_actions')}</span>
            </td>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <GoalRow
            name={i18n.t('revenue.conversion')}
            detail=""
            goal={{ ...offer, allowMultiple: false, parameters: [] }}
            currency={offer.currency}
            status="active"
            hasDraft={mayChange && hasConversionDraft}
            url={mayChange ? <ConversionUrl offer={offer} /> : null}
            actions={
              mayChange && (
                <>
                  <Button
                    size="small"
                    aria-label={i18n.t('revenue.edit_conversion')}
                    onClick={onEditConversion}
                  >
                    {i18n.t('events.edit_short')}
                  </Button>
                  {/* Where events have their menu. */}
                  <span aria-hidden className="size-7 shrink-0" />
                </>
              )
            }
          />
          {events.slice(0, limit).map((event) => (
            <GoalRow
              key={event.id}
              name={event.name}
              detail={eventIdLabel(event)}
              goal={event}
              currency={offer.currency}
              status={event.archivedAt === null ? 'active' : 'archived'}
              hasDraft={mayChange && hasDraft(event.id)}
              url={
                mayChange && event.archivedAt === null ? (
                  <EventUrl offer={offer} event={event} />
                ) : null
              }
              actions={
                mayChange && (
                  <EventActions
                    event={event}
                    busy={busy}
                    onEdit={() => onEdit(event)}
                    onArchive={() => onArchive(event)}
                    onRestore={() => onRestore(event)}
                  />
                )
              }
            />
          ))}
        </tbody>
      </table>
      {events.length > limit && (
        <div className="flex justify-center border-t border-line p-2">
          <Button size="small" onClick={() => setLimit(limit + 10 * shownAtOnce)}>
            {i18n.t('revenue.more', { count: String(events.length - limit) })}
          </Button>
        </div>
      )}
    </div>
  );
}
