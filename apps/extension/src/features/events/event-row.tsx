import { Archive, Pencil, Repeat } from 'lucide-react';

import type { OfferEvent } from '../../api/api-types.ts';
import { priceText } from '../../forms/price-text.ts';
import { i18n } from '../../language/i18n.ts';
import type { RowProps } from '../../long-list/row-props.ts';
import { eventIdLabel } from '../../postback-url/event-id.ts';
import { Button } from '../../ui/button.tsx';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { Menu, MenuItem } from '../../ui/overlays/menu.tsx';
import { Status } from '../../ui/status.tsx';

interface EventRowProps {
  readonly event: OfferEvent;
  readonly row: RowProps;
  readonly currency: string;
  readonly hasDraft: boolean;
  /** null for who may only read. */
  readonly onEdit: (() => void) | null;
  readonly onArchive: () => void;
}

export function EventRow({ event, row, currency, hasDraft, onEdit, onArchive }: EventRowProps) {
  return (
    <li {...row} className="flex items-start gap-2 py-2.5 ps-3 pe-2" aria-label={event.name}>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="font-medium [overflow-wrap:anywhere]">
          <ExactName name={event.name} />
          <span className="ms-1.5 font-normal text-muted">{eventIdLabel(event)}</span>
        </span>
        <span className="text-sm text-muted tabular-nums">
          {i18n.t('events.prices', {
            revenue: priceText(event.revenue, currency),
            payout: priceText(event.payout, currency),
          })}
        </span>
        {(event.allowMultiple || event.parameters.length > 0) && (
          <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {event.allowMultiple && (
              <span className="inline-flex items-center gap-1">
                <Repeat aria-hidden size={12} />
                {i18n.t('events.multiple')}
              </span>
            )}
            <span className="font-mono text-xs [overflow-wrap:anywhere]">
              <bdi>{event.parameters.map(({ name }) => name).join(' · ')}</bdi>
            </span>
          </span>
        )}
      </div>
      {hasDraft && <Status tone="info">{i18n.t('events.draft')}</Status>}
      {onEdit !== null && (
        <>
          <Button
            size="small"
            icon={<Pencil aria-hidden size={14} />}
            aria-label={i18n.t('events.edit', { name: event.name })}
            onClick={onEdit}
          >
            {i18n.t('events.edit_short')}
          </Button>
          <Menu label={i18n.t('events.menu', { name: event.name })}>
            <MenuItem icon={<Archive aria-hidden size={14} />} onSelect={onArchive} danger>
              {i18n.t('events.archive')}
            </MenuItem>
          </Menu>
        </>
      )}
    </li>
  );
}
